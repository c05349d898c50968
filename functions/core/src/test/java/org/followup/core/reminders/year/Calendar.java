package org.followup.core.reminders.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.followup.core.reminders.QuietDays;

/** Five countries rest on weekends and on days of their own; each has a whole week off once. */
record Calendar(Set<String> holidays) implements QuietDays {

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
        return new Calendar(Set.copyOf(all));
    }

    @Override
    public boolean isQuiet(String country, LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(country + day);
    }
}
