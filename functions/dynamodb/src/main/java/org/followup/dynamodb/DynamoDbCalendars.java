package org.followup.dynamodb;

import java.util.List;
import java.util.Optional;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.CivilDay;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SecretariatPlace;

final class DynamoDbCalendars implements Calendars {

    private final Table table;

    DynamoDbCalendars(Table table) {
        this.table = table;
    }

    @Override
    public Optional<CountryYear> find(String country, int year) {
        return table.find(CountryYear.class, CalendarKeys.calendar(country, year));
    }

    @Override
    public List<CountryYear> all() {
        return table.all(CountryYear.class, CalendarKeys.CALENDARS);
    }

    @Override
    public Optional<CivilDay> civilDay() {
        return table.find(CivilDay.class, CalendarKeys.CIVIL_HOUR);
    }

    @Override
    public Optional<SecretariatPlace> secretariat() {
        return table.find(SecretariatPlace.class, CalendarKeys.SECRETARIAT);
    }
}
