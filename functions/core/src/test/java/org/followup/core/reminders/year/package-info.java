/**
 * A simulated year: 400 days, hour by hour, in which planner, sender and mail are interrupted
 * wherever they can be, held to a naive model that knows nothing of ledgers.
 */
@NullMarked
package org.followup.core.reminders.year;

import org.jspecify.annotations.NullMarked;
