package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.CivilDay;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SecretariatPlace;

record InMemoryCalendars(InMemoryStore store) implements Calendars {

    @Override
    public Optional<CountryYear> find(String country, int year) {
        return store.find(CountryYear.class, CountryYear.id(country, year));
    }

    @Override
    public List<CountryYear> all() {
        return store.all(CountryYear.class, any -> true, Comparator.comparing(CountryYear::id));
    }

    @Override
    public Optional<CivilDay> civilDay() {
        return store.find(CivilDay.class, CivilDay.DEFAULT.id());
    }

    @Override
    public Optional<SecretariatPlace> secretariat() {
        return store.find(SecretariatPlace.class, SecretariatPlace.NOWHERE.id());
    }
}
