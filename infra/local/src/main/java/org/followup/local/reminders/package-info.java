/** What schedules and the stream start on AWS, started by this machine's clock and table. */
@NullMarked
package org.followup.local.reminders;

import org.jspecify.annotations.NullMarked;
