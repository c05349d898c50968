package org.followup.core.reminders;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days and hours at which a country does not work. They move a letter, never a deadline. */
public interface QuietDays {

    /** Saturday and Sunday everywhere. */
    QuietDays WEEKENDS =
            (country, day) ->
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            || day.getDayOfWeek() == DayOfWeek.SUNDAY;

    boolean isQuiet(String country, LocalDate day);

    /** When a working day begins and ends for letters, by the clock of the receiver's office. */
    default CivilDay civilDay() {
        return CivilDay.DEFAULT;
    }

    /** Where members of the secretariat work. */
    default SecretariatPlace secretariat() {
        return SecretariatPlace.NOWHERE;
    }
}
