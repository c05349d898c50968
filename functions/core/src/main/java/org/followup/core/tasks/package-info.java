/** What waits for the secretariat: its board, fed by whatever causes a task. */
@NullMarked
package org.followup.core.tasks;

import org.jspecify.annotations.NullMarked;
