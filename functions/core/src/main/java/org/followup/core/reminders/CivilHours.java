package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;

/** When a letter that can wait may reach an office: from the civil hour of a working day on. */
record CivilHours(QuietDays quietDays) {

    private static final int LONGEST_REST = 60;

    /** {@code now} where it is civil, else the next such moment. */
    Instant next(Home home, Instant now) {
        var today = home.day(now);
        var opens = opens(home, today);
        if (!quietDays.isQuiet(home.country(), today) && !now.isBefore(opens)) {
            return now;
        }
        return now.isBefore(opens) ? firstFrom(home, today) : firstFrom(home, today.plusDays(1));
    }

    /** The beginning of the next working day. */
    Instant tomorrow(Home home, Instant now) {
        return firstFrom(home, home.day(now).plusDays(1));
    }

    private Instant firstFrom(Home home, LocalDate day) {
        var working =
                day.datesUntil(day.plusDays(LONGEST_REST))
                        .filter(each -> !quietDays.isQuiet(home.country(), each))
                        .findFirst()
                        .orElse(day);
        return opens(home, working);
    }

    private Instant opens(Home home, LocalDate day) {
        return day.atTime(quietDays.opensAt()).atZone(home.zone()).toInstant();
    }
}
