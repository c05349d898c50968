package org.followup.dynamodb;

import org.followup.core.reminders.CountryYear;

/** Keys of quiet days. */
final class CalendarKeys {

    static final String CALENDARS = "CALENDARS";
    static final Key CIVIL_HOUR = Key.only("CIVIL-HOUR");

    private CalendarKeys() {}

    static Key calendar(String country, int year) {
        return new Key(CALENDARS, CountryYear.id(country, year));
    }
}
