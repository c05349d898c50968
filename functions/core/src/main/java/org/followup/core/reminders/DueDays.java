package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.languages.DateSentences;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.letters.EmailAddress;

/**
 * Due days as a calendar. Each has the same id wherever it stands, and a greater revision than
 * before, so that an extended deadline moves the day and one that is over takes it out. It holds no
 * link: calendars are shared, links are not.
 */
public final class DueDays {

    /** A revision has no more than 31 bits: minutes from here on last for four thousand years. */
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    /** A file that goes with a letter; {@code method} is what it says of itself. */
    public record Sent(CalendarFile.Method method, String content) {}

    private final Messages messages;
    private final DateSentences dates;
    private final CalendarFiles files;

    public DueDays(Messages messages, CalendarFiles files) {
        this.messages = messages;
        this.dates = new DateSentences(messages);
        this.files = files;
    }

    /** As a calendar program fetches it. */
    public String calendar(List<DueDay> days, Instant now, Language language) {
        return files.write(file(days, now, language, Optional.empty()));
    }

    /** As it goes with a letter: one file publishes several days, but takes out one only. */
    public List<Sent> sent(List<DueDay> days, Instant now, Language language, EmailAddress from) {
        var written = new ArrayList<Sent>();
        var ahead = days.stream().filter(day -> !day.over()).toList();
        if (!ahead.isEmpty()) {
            written.add(sent(CalendarFile.Method.PUBLISH, ahead, now, language, from));
        }
        days.stream()
                .filter(DueDay::over)
                .map(List::of)
                .map(day -> sent(CalendarFile.Method.CANCEL, day, now, language, from))
                .forEach(written::add);
        return written;
    }

    private Sent sent(
            CalendarFile.Method method,
            List<DueDay> days,
            Instant now,
            Language language,
            EmailAddress from) {
        var by = Optional.of(new CalendarFile.Sent(method, from));
        return new Sent(method, files.write(file(days, now, language, by)));
    }

    private CalendarFile file(
            List<DueDay> days, Instant now, Language language, Optional<CalendarFile.Sent> sent) {
        return new CalendarFile(
                messages.say(language, "calendar-file.name"),
                language,
                now,
                revision(now),
                sent,
                days.stream().map(day -> day(day, language)).toList());
    }

    private CalendarFile.Day day(DueDay day, Language language) {
        return new CalendarFile.Day(
                day.id(),
                day.dueOn(),
                day.over(),
                summary(day, language),
                description(day, language));
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

    private static int revision(Instant now) {
        return Math.toIntExact(Math.max(0, (now.getEpochSecond() - START.getEpochSecond()) / 60));
    }
}
