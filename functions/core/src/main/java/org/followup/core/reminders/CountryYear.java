package org.followup.core.reminders;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Revised;

/**
 * The calendar of one country in one year: its weekend, and the days that differ from an ordinary
 * week, by day. {@code source} says where the days are from. Revision 0 is the table that comes
 * with the service and stands in no store.
 */
public record CountryYear(
        String country,
        int year,
        Set<DayOfWeek> weekend,
        List<SpecialDay> days,
        String source,
        int revision)
        implements Revised {

    public static final int FIRST = 2020;
    public static final int LAST = 2099;
    public static final int MOST_DAYS = 120;
    public static final int LONGEST_SOURCE = 200;

    static final Set<DayOfWeek> SATURDAY_AND_SUNDAY =
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public CountryYear {
        weekend = Set.copyOf(weekend);
        days = days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
        if (!country.matches("[A-Z]{2}") || year < FIRST || year > LAST) {
            throw new IllegalArgumentException("a calendar is of a country and a year");
        }
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("some day of the week is a working day");
        }
        if (days.size() > MOST_DAYS
                || days.stream().map(SpecialDay::day).distinct().count() < days.size()
                || days.stream().anyMatch(special -> !isIn(year, special.day()))) {
            throw new IllegalArgumentException("a calendar has each day of its year once");
        }
    }

    private static boolean isIn(int year, LocalDate day) {
        return day.getYear() == year;
    }

    /** Names a calendar in addresses and keys: {@code KZ-2026}. */
    public static String id(String country, int year) {
        return country + "-" + year;
    }

    @Override
    public String id() {
        return id(country, year);
    }

    public Optional<SpecialDay> on(LocalDate day) {
        return days.stream().filter(special -> special.day().equals(day)).findFirst();
    }

    public boolean isQuiet(LocalDate day) {
        return on(day).map(special -> !special.works()).orElse(isWeekend(day));
    }

    public boolean isWeekend(LocalDate day) {
        return weekend.contains(day.getDayOfWeek());
    }

    /** Whether it is still the table that comes with the service. */
    public boolean isShipped() {
        return revision == 0;
    }

    CountryYear next(Set<DayOfWeek> otherWeekend, String otherSource) {
        return new CountryYear(country, year, otherWeekend, days, otherSource, revision + 1);
    }

    CountryYear next(Collection<SpecialDay> otherDays) {
        return new CountryYear(
                country, year, weekend, List.copyOf(otherDays), source, revision + 1);
    }
}
