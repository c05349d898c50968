/** The calendar files of the core, written by ical4j. */
@NullMarked
package org.followup.ical;

import org.jspecify.annotations.NullMarked;
