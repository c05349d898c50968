@NullMarked
package org.followup.web.history;

import org.jspecify.annotations.NullMarked;
