package org.followup.core.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.languages.Countries;

/** Weekends and the public holidays of each country, as they come with the service. */
public final class PublicHolidays implements QuietDays {

    private static final String TABLE = "holidays.txt";
    private static final String ESTIMATED = "~ ";

    private static final String SOURCE = "# Source: ";

    private final Map<String, Map<LocalDate, SpecialDay>> countries;
    private final String source;

    private PublicHolidays(Map<String, Map<LocalDate, SpecialDay>> countries, String source) {
        this.countries = countries;
        this.source = source;
    }

    /** The table that comes with the service. */
    public static PublicHolidays load() {
        try (var table = PublicHolidays.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("there is no " + TABLE);
            }
            return read(new String(table.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One holiday a line: country by its code of ISO 3166, day, name.
     *
     * @throws IllegalArgumentException naming the first line that is none, or comes twice
     */
    static PublicHolidays read(String table) {
        var countries = new TreeMap<String, Map<LocalDate, SpecialDay>>();
        table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(
                        line -> {
                            var holiday = holiday(line);
                            var days =
                                    countries.computeIfAbsent(
                                            line.substring(0, 2), none -> new TreeMap<>());
                            if (days.put(holiday.day(), holiday) != null) {
                                throw new IllegalArgumentException("twice in the table: " + line);
                            }
                        });
        var source =
                table.lines()
                        .filter(line -> line.startsWith(SOURCE))
                        .map(line -> line.substring(SOURCE.length()))
                        .findFirst();
        return new PublicHolidays(countries, source.orElse(""));
    }

    private static SpecialDay holiday(String line) {
        var parts = line.split(" ", 3);
        try {
            if (parts.length == 3 && Countries.codes().contains(parts[0])) {
                var estimated = parts[2].startsWith(ESTIMATED);
                var name = estimated ? parts[2].substring(ESTIMATED.length()) : parts[2];
                return SpecialDay.off(LocalDate.parse(parts[1]), name, estimated);
            }
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("no day of the calendar: " + line, noDay);
        }
        throw new IllegalArgumentException("a line has country, day and name: " + line);
    }

    /** Countries that stand in the table, by code. */
    public Set<String> countries() {
        return countries.keySet();
    }

    /** A country or a year that the table does not know has weekends alone. */
    public CountryYear of(String country, int year) {
        var days =
                countries.getOrDefault(country, Map.of()).values().stream()
                        .filter(special -> special.day().getYear() == year)
                        .toList();
        return new CountryYear(
                country,
                year,
                CountryYear.SATURDAY_AND_SUNDAY,
                days,
                days.isEmpty() ? "" : source,
                0);
    }

    public Optional<SpecialDay> on(String country, LocalDate day) {
        return Optional.ofNullable(countries.getOrDefault(country, Map.of()).get(day));
    }

    @Override
    public boolean isQuiet(String country, LocalDate day) {
        return WEEKENDS.isQuiet(country, day) || on(country, day).isPresent();
    }
}
