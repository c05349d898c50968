/** The secretariat's board: what waits, and the calls it made. */
@NullMarked
package org.followup.web.tasks;

import org.jspecify.annotations.NullMarked;
