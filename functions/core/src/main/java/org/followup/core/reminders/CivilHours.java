package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;

/**
 * When a letter that can wait may reach an office: in the civil hours of a working day. What has
 * not gone out by their end waits for the next working day.
 */
record CivilHours(QuietDays quietDays) {

    private static final int LONGEST_REST = 60;

    Home home(Person person, Map<OfficeId, Office> offices) {
        return home(person, Optional.empty(), offices);
    }

    /** Where the secretariat works is looked up only for a member who has no office. */
    Home home(Person person, Optional<String> about, Map<OfficeId, Office> offices) {
        return Home.atOffice(person, about, offices)
                .orElseGet(
                        () ->
                                person.isSecretariat()
                                        ? Home.of(quietDays.secretariat())
                                        : Home.NOWHERE);
    }

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
