@NullMarked
package org.followup.core.reminders;

import org.jspecify.annotations.NullMarked;
