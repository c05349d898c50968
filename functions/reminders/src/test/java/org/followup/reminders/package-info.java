/** Tests of the letters' words and of the four functions, on fakes. */
@NullMarked
package org.followup.reminders;

import org.jspecify.annotations.NullMarked;
