package org.followup.core.reminders;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.OfficeForm;

/**
 * Reads the forms of quiet days: one day ({@code date} in three fields, {@code kind} {@code OFF} or
 * {@code WORKS}, {@code name}, {@code estimated}), the week ({@code weekend} ticked, {@code
 * source}), the civil hours ({@code from}, {@code until}), and where the secretariat works ({@code
 * secretariat-country}, {@code secretariat-zone}).
 */
public final class CalendarForm {

    public static final String OFF = "OFF";
    public static final String WORKS = "WORKS";

    /** The weekend of a year, and where its days are from. */
    public record Week(Set<DayOfWeek> weekend, String source) {}

    /** Full hours: the first in which letters go out, and the first in which they do not. */
    public record Hours(int from, int until) {}

    /** The code of a country, or nothing; and a clock. */
    public record Place(String country, ZoneId zone) {}

    private static final String UTC = "UTC";

    private CalendarForm() {}

    public static TypedForm.Reading<SpecialDay> day(TypedForm form, CountryYear year) {
        var date = form.day("date");
        var kind = form.typed("kind");
        date.filter(day -> day.getYear() != year.year())
                .ifPresent(
                        day ->
                                form.refuse(
                                        "date",
                                        "fault.quiet.year",
                                        "year",
                                        Integer.toString(year.year())));
        if (!kind.equals(OFF) && !kind.equals(WORKS)) {
            form.refuse("kind", "fault.quiet.kind");
        }
        if (kind.equals(WORKS) && date.filter(day -> !year.isWeekend(day)).isPresent()) {
            form.refuse("kind", "fault.quiet.works-already");
        }
        var name = form.line("name", SpecialDay.LONGEST_NAME, "fault.quiet.name");
        return form.reading(
                () ->
                        new SpecialDay(
                                date.orElseThrow(),
                                kind.equals(WORKS),
                                name.orElseThrow(),
                                form.isTicked("estimated")));
    }

    public static TypedForm.Reading<Week> week(TypedForm form) {
        var typed = form.all("weekend").stream().filter(day -> !day.isBlank()).toList();
        var known =
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> typed.contains(day.name()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        if (known.size() < Set.copyOf(typed).size()) {
            form.refuse("weekend", "fault.quiet.weekday");
        } else if (known.size() == DayOfWeek.values().length) {
            form.refuse("weekend", "fault.quiet.no-working-day");
        }
        var source = form.line("source", CountryYear.LONGEST_SOURCE);
        return form.reading(() -> new Week(known, source.orElse("")));
    }

    public static TypedForm.Reading<Hours> hours(TypedForm form) {
        var from = form.whole("from", 0, CivilDay.MIDNIGHT - 1, "fault.quiet.hour");
        var until = form.whole("until", 1, CivilDay.MIDNIGHT, "fault.quiet.hour");
        until.filter(end -> from.isPresent() && end <= from.get())
                .ifPresent(
                        end ->
                                form.refuse(
                                        "until",
                                        "fault.quiet.evening",
                                        "from",
                                        from.get() + ":00"));
        return form.reading(() -> new Hours(from.orElseThrow(), until.orElseThrow()));
    }

    /** {@code countries} have a calendar. */
    public static TypedForm.Reading<Place> secretariat(TypedForm form, Set<String> countries) {
        var country = form.typed("secretariat-country");
        if (!country.isEmpty() && !countries.contains(country)) {
            form.refuse("secretariat-country", "fault.quiet.secretariat");
        }
        var zone = form.typed("secretariat-zone");
        if (!zones().contains(zone)) {
            form.refuse("secretariat-zone", "fault.zone.missing");
        }
        return form.reading(() -> new Place(country, ZoneId.of(zone)));
    }

    /** UTC, and the zones of the world that are named by a city. */
    public static List<String> zones() {
        return Stream.concat(Stream.of(UTC), OfficeForm.zones().stream()).toList();
    }
}
