package org.followup.core.languages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * Sentences about days and moments: how far away a due day is, and what the clocks of a city say.
 */
public final class DateSentences {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;

    /** Needs a collection of texts that includes {@link Messages#COMMON}. */
    public DateSentences(Messages messages) {
        this.messages = messages;
    }

    /** «in 12 days», «tomorrow», «today», «3 days late». */
    public String due(Language language, LocalDate today, LocalDate due) {
        long days = ChronoUnit.DAYS.between(today, due);
        return days >= 0
                ? messages.say(language, "date.due", Map.of("days", days))
                : messages.say(language, "date.late", Map.of("days", -days));
    }

    /** «18:00 Dushanbe». */
    public String time(Language language, Instant moment, ZoneId zone) {
        return messages.say(
                language,
                "date.time",
                Map.of("time", CLOCK.format(moment.atZone(zone)), "city", city(language, zone)));
    }

    /** «Friday 15 May 2026, 18:00 Dushanbe». */
    public String moment(Language language, Instant moment, ZoneId zone) {
        return messages.say(
                language,
                "date.moment",
                Map.of(
                        "date",
                        moment.atZone(zone).toLocalDate(),
                        "time",
                        CLOCK.format(moment.atZone(zone)),
                        "city",
                        city(language, zone)));
    }

    /** The capital that a zone of the region is known by; elsewhere the zone's own English name. */
    public String city(Language language, ZoneId zone) {
        String key = "city." + zone.getId();
        String id = zone.getId();
        return messages.has(language, key)
                ? messages.say(language, key)
                : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
