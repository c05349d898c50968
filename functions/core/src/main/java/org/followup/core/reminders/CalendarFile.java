package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;

/**
 * What a calendar program is told (RFC 5545): whole days that make nobody busy, in one language, as
 * of a moment. A greater {@code revision} alters a day of the same id. {@code sent} is there for a
 * file that goes with a letter (RFC 5546), and not for one that is fetched.
 */
public record CalendarFile(
        String name,
        Language language,
        Instant at,
        int revision,
        Optional<Sent> sent,
        List<Day> days) {

    public enum Method {
        PUBLISH,
        CANCEL
    }

    /** Whoever publishes a day is named, and may take it back. */
    public record Sent(Method method, EmailAddress by) {}

    public record Day(String id, LocalDate on, boolean cancelled, String title, String text) {}

    public CalendarFile {
        days = List.copyOf(days);
    }
}
