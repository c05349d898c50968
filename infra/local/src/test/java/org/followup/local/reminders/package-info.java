/** Tests of the letters on one machine. */
@org.jspecify.annotations.NullMarked
package org.followup.local.reminders;
