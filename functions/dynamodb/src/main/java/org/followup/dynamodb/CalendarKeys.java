package org.followup.dynamodb;

import org.followup.core.reminders.CountryYear;

/** Keys of quiet days and hours. */
final class CalendarKeys {

    static final String CALENDARS = "CALENDARS";
    static final Key CIVIL_HOUR = Key.only("CIVIL-HOUR");

    static final Key SECRETARIAT = new Key(CIVIL_HOUR.partition(), "SECRETARIAT");

    private CalendarKeys() {}

    static Key calendar(String country, int year) {
        return new Key(CALENDARS, CountryYear.id(country, year));
    }
}
