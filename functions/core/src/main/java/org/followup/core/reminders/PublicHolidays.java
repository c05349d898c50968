package org.followup.core.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Weekends and the public holidays of each country, by day. An estimated day rests like any other:
 * a letter a day late does less harm than one on a feast.
 */
public final class PublicHolidays implements QuietDays {

    private static final String TABLE = "holidays.txt";
    private static final String ESTIMATED = "~ ";

    /** {@code estimated} until the day is announced. */
    public record Holiday(String country, LocalDate day, String name, boolean estimated) {}

    private final Map<String, Map<LocalDate, Holiday>> countries;

    private PublicHolidays(Map<String, Map<LocalDate, Holiday>> countries) {
        this.countries = countries;
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
     * One holiday a line: country, day, name.
     *
     * @throws IllegalArgumentException naming the first line that is none, or comes twice
     */
    static PublicHolidays read(String table) {
        var countries = new HashMap<String, Map<LocalDate, Holiday>>();
        table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(
                        line -> {
                            var holiday = holiday(line);
                            var days =
                                    countries.computeIfAbsent(
                                            holiday.country(), none -> new HashMap<>());
                            if (days.put(holiday.day(), holiday) != null) {
                                throw new IllegalArgumentException("twice in the table: " + line);
                            }
                        });
        return new PublicHolidays(countries);
    }

    private static Holiday holiday(String line) {
        var parts = line.split(" ", 3);
        try {
            if (parts.length == 3 && parts[0].matches("[A-Z]{2}")) {
                var estimated = parts[2].startsWith(ESTIMATED);
                var name = estimated ? parts[2].substring(ESTIMATED.length()) : parts[2];
                return new Holiday(parts[0], LocalDate.parse(parts[1]), name, estimated);
            }
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("no day of the calendar: " + line, noDay);
        }
        throw new IllegalArgumentException("a line has country, day and name: " + line);
    }

    public Optional<Holiday> on(String country, LocalDate day) {
        return Optional.ofNullable(countries.getOrDefault(country, Map.of()).get(day));
    }

    @Override
    public boolean isQuiet(String country, LocalDate day) {
        return WEEKENDS.isQuiet(country, day) || on(country, day).isPresent();
    }
}
