/**
 * Reminders, and the sending of every letter: what is due and not yet sent, and what a letter says
 * at the moment it goes out.
 */
@NullMarked
package org.followup.core.reminders;

import org.jspecify.annotations.NullMarked;
