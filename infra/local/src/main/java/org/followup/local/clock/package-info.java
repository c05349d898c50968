/** The clock of one machine, which a person may move forward, and the work that hangs on it. */
@NullMarked
package org.followup.local.clock;

import org.jspecify.annotations.NullMarked;
