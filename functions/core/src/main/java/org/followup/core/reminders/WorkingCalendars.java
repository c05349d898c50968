package org.followup.core.reminders;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The calendars that hold now: what the secretariat has entered, else the table that comes with the
 * service. Nothing is remembered, so an edited calendar counts at the next question, for letters
 * that were planned before too. A question costs a read of one small item.
 */
public final class WorkingCalendars implements QuietDays {

    private final Calendars entered;
    private final PublicHolidays shipped;

    public WorkingCalendars(Calendars entered, PublicHolidays shipped) {
        this.entered = entered;
        this.shipped = shipped;
    }

    public CountryYear of(String country, int year) {
        return entered.find(country, year).orElseGet(() -> shipped.of(country, year));
    }

    /** Countries that have a calendar of either kind, by code. */
    public SortedSet<String> countries() {
        var all = new TreeSet<>(shipped.countries());
        entered.all().forEach(calendar -> all.add(calendar.country()));
        return all;
    }

    @Override
    public CivilDay civilDay() {
        return entered.civilDay().orElse(CivilDay.DEFAULT);
    }

    @Override
    public SecretariatPlace secretariat() {
        return entered.secretariat().orElse(SecretariatPlace.NOWHERE);
    }

    @Override
    public boolean isQuiet(String country, LocalDate day) {
        return country.isEmpty()
                ? WEEKENDS.isQuiet(country, day)
                : of(country, day.getYear()).isQuiet(day);
    }
}
