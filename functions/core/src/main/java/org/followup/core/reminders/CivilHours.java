package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a letter that can wait may reach an office: in the civil hours of a working day. What has
 * not gone out by their end waits for the next working day.
 */
record CivilHours(QuietDays quietDays) {

    private static final int LONGEST_REST = 60;

    /** {@code now} where it is civil, else the next such moment. */
    Instant next(Home home, Instant now) {
        var today = home.day(now);
        var hours = quietDays.civilDay();
        if (quietDays.isQuiet(home.country(), today) || !now.isBefore(closes(hours, home, today))) {
            return firstFrom(hours, home, today.plusDays(1));
        }
        var opens = opens(hours, home, today);
        return now.isBefore(opens) ? opens : now;
    }

    /** The beginning of the next working day. */
    Instant tomorrow(Home home, Instant now) {
        return firstFrom(quietDays.civilDay(), home, home.day(now).plusDays(1));
    }

    private Instant firstFrom(CivilDay hours, Home home, LocalDate day) {
        var working =
                day.datesUntil(day.plusDays(LONGEST_REST))
                        .filter(each -> !quietDays.isQuiet(home.country(), each))
                        .findFirst()
                        .orElse(day);
        return opens(hours, home, working);
    }

    private static Instant opens(CivilDay hours, Home home, LocalDate day) {
        return hours.opens(day).atZone(home.zone()).toInstant();
    }

    private static Instant closes(CivilDay hours, Home home, LocalDate day) {
        return hours.closes(day).atZone(home.zone()).toInstant();
    }
}
