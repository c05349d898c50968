package org.followup.core.reminders;

/** Writes what calendar programs read. */
public interface CalendarFiles {

    /** The file whole, with the line ends of the format. */
    String write(CalendarFile file);
}
