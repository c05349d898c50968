package org.followup.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.followup.core.letters.Attachment;
import org.followup.core.reminders.LetterContent;

/**
 * The due days of a reminder for a calendar: whole days that do not make anybody busy. Each has the
 * same id in every letter of its round, and each letter a greater sequence than the one before, so
 * that an extended deadline moves the day. It holds no link: calendars are shared, links are not.
 */
final class DueDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A sequence has no more than 31 bits: minutes from here on last for four thousand years. */
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private DueDays() {}

    static Attachment of(LetterContent.Reminder letter, Words words) {
        var file =
                new CalendarFile()
                        .line("BEGIN", "VCALENDAR")
                        .line("VERSION", "2.0")
                        .line("PRODID", "-//Follow-up//Reminders//EN");
        letter.sections().forEach(section -> event(section, letter.now(), words, file));
        return new Attachment(
                "due-days.ics", "text/calendar", file.line("END", "VCALENDAR").content());
    }

    private static void event(
            LetterContent.Section section, Instant now, Words words, CalendarFile file) {
        var office = words.text(section.office());
        var until = words.moment(section.dueAt(), section.zone());
        file.line("BEGIN", "VEVENT")
                .text("UID", section.calendarId())
                .line("SEQUENCE", Long.toString(sequence(now)))
                .line("DTSTAMP", MOMENT.format(now))
                .line("DTSTART;VALUE=DATE", day(section.dueOn()))
                .line("DTEND;VALUE=DATE", day(section.dueOn().plusDays(1)))
                .text(
                        "SUMMARY;LANGUAGE=" + words.tag(),
                        words.say("calendar.summary", Map.of("round", words.text(section.round()))))
                .text(
                        "DESCRIPTION;LANGUAGE=" + words.tag(),
                        words.say("calendar.until", Map.of("office", office, "moment", until)))
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static long sequence(Instant now) {
        return Math.max(0, (now.getEpochSecond() - START.getEpochSecond()) / 60);
    }
}
