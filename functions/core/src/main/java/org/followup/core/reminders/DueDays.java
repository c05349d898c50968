package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.followup.core.languages.DateSentences;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.letters.EmailAddress;

/**
 * Due days as a calendar (RFC 5545): whole days that do not make anybody busy. Each has the same id
 * wherever it stands, and a greater sequence than before, so that an extended deadline moves the
 * day and one that is over takes it out. It holds no link: calendars are shared, links are not.
 */
public final class DueDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A sequence has no more than 31 bits: minutes from here on last for four thousand years. */
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    /** A file that goes with a letter; {@code method} is what it says of itself. */
    public record Sent(String method, String content) {}

    private final Messages messages;
    private final DateSentences dates;

    public DueDays(Messages messages) {
        this.messages = messages;
        this.dates = new DateSentences(messages);
    }

    /** As a calendar program fetches it. */
    public String calendar(List<DueDay> days, Instant now, Language language) {
        var file = head(language);
        days.forEach(day -> event(day, now, language, "", file));
        return file.line("END", "VCALENDAR").content();
    }

    /**
     * As it goes with a letter (RFC 5546): whoever publishes a day is named, and may take it back.
     * One file publishes several days, but takes out one only.
     */
    public List<Sent> sent(List<DueDay> days, Instant now, Language language, EmailAddress from) {
        var files = new ArrayList<Sent>();
        var ahead = days.stream().filter(day -> !day.over()).toList();
        if (!ahead.isEmpty()) {
            files.add(sent("PUBLISH", ahead, now, language, from));
        }
        days.stream()
                .filter(DueDay::over)
                .forEach(day -> files.add(sent("CANCEL", List.of(day), now, language, from)));
        return files;
    }

    private Sent sent(
            String method, List<DueDay> days, Instant now, Language language, EmailAddress from) {
        var file = head(language).line("METHOD", method);
        days.forEach(day -> event(day, now, language, "mailto:" + from, file));
        return new Sent(method, file.line("END", "VCALENDAR").content());
    }

    private CalendarFile head(Language language) {
        return new CalendarFile()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Follow-up//Reminders//EN")
                .text("X-WR-CALNAME", messages.say(language, "calendar-file.name"));
    }

    private void event(
            DueDay day, Instant now, Language language, String organizer, CalendarFile file) {
        file.line("BEGIN", "VEVENT")
                .text("UID", day.id())
                .line("SEQUENCE", Long.toString(sequence(now)))
                .line("DTSTAMP", MOMENT.format(now))
                .line("DTSTART;VALUE=DATE", on(day.dueOn()))
                .line("DTEND;VALUE=DATE", on(day.dueOn().plusDays(1)))
                .line("STATUS", day.over() ? "CANCELLED" : "CONFIRMED")
                .text("SUMMARY;LANGUAGE=" + language.tag(), summary(day, language))
                .text("DESCRIPTION;LANGUAGE=" + language.tag(), description(day, language))
                .line("TRANSP", "TRANSPARENT");
        if (!organizer.isEmpty()) {
            file.line("ORGANIZER", organizer);
        }
        file.line("END", "VEVENT");
    }

    private String summary(DueDay day, Language language) {
        var round = day.round().in(language).text();
        return messages.say(language, key("calendar-file.summary", day), Map.of("round", round));
    }

    private String description(DueDay day, Language language) {
        var until = dates.moment(language, day.dueAt(), day.zone());
        var office = day.office().in(language).text();
        return messages.say(
                language,
                key("calendar-file.until", day),
                Map.of("office", office, "moment", until));
    }

    private static String key(String key, DueDay day) {
        return day.rework() ? key + ".rework" : key;
    }

    private static String on(LocalDate date) {
        return DAY.format(date);
    }

    private static long sequence(Instant now) {
        return Math.max(0, (now.getEpochSecond() - START.getEpochSecond()) / 60);
    }
}
