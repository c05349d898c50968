@NullMarked
package org.followup.web.practices;

import org.jspecify.annotations.NullMarked;
