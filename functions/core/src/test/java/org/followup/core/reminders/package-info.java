/** Tests of the reminders, and the small forum on fakes that they share with other modules. */
@NullMarked
package org.followup.core.reminders;

import org.jspecify.annotations.NullMarked;
