@NullMarked
package org.followup.ical;

import org.jspecify.annotations.NullMarked;
