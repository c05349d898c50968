/** Plans the letters that are due, sends them, and hears what became of them. */
@NullMarked
package org.followup.reminders;

import org.jspecify.annotations.NullMarked;
