package org.followup.core.reminders.year;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.followup.core.reminders.QuietDays;

/**
 * Five countries rest on weekends and on days of their own; each has a whole week off once. Some
 * days off are added in the evening before, when letters wait for that day: {@code added} says
 * when.
 */
record Calendar(Set<String> holidays, Map<String, LocalDate> added) {

    /** A day of the year ends everywhere six hours before that of UTC. */
    private static final Duration EVENING = Duration.ofHours(6);

    static Calendar drawn(Random random) {
        var all = new HashSet<String>();
        for (var country : World.COUNTRIES) {
            for (var day = 0; day < 20; day++) {
                all.add(country + World.BEGINS.plusDays(random.nextInt(World.DAYS)));
            }
            var week = World.BEGINS.plusDays(random.nextInt(World.DAYS));
            for (var day = 0; day < 7; day++) {
                all.add(country + week.plusDays(day));
            }
        }
        return new Calendar(Set.copyOf(all), new HashMap<>());
    }

    /** In the evening of that day somebody makes the next one a day off. */
    void restsAfter(String country, LocalDate evening) {
        added.put(country + evening.plusDays(1), evening);
    }

    QuietDays asKnownBy(Clock clock) {
        return (country, day) ->
                isQuiet(
                        country,
                        day,
                        clock.instant().plus(EVENING).atOffset(ZoneOffset.UTC).toLocalDate());
    }

    boolean isQuiet(String country, LocalDate day, LocalDate today) {
        var evening = added.get(country + day);
        return isQuiet(country, day) || (evening != null && evening.isBefore(today));
    }

    /** Without what is added later. */
    boolean isQuiet(String country, LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(country + day);
    }
}
