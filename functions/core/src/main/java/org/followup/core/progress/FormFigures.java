package org.followup.core.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.Measurement;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.Numbers;
import org.followup.core.languages.ReadableText;
import org.followup.core.languages.TypedNumber;

/** Reads the figure and the dates of a form. */
final class FormFigures {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private FormFigures() {}

    /** A value needs its year, and a year or a source needs a value. */
    static Optional<Measurement> value(
            Map<String, String> fields, Language language, LocalDate today, List<Fault> faults) {
        var typed = fields.getOrDefault("value", "").strip();
        var typedYear = fields.getOrDefault("valueYear", "").strip();
        var source = fields.getOrDefault("valueSource", "").strip();
        if (typed.isEmpty()) {
            if (!typedYear.isEmpty() || !source.isEmpty()) {
                faults.add(Fault.at("value", "fault.value.missing"));
            }
            return Optional.empty();
        }
        var value = number(language, typed, faults);
        var year = year(typedYear, today, faults);
        if (source.length() > 300 || source.contains("\n") || !ReadableText.is(source)) {
            faults.add(new Fault("valueSource", "fault.source.too-long", Map.of("most", 300)));
        }
        return value.flatMap(v -> year.map(y -> new Measurement(v, y, source)));
    }

    private static Optional<BigDecimal> number(
            Language language, String typed, List<Fault> faults) {
        return switch (Numbers.parse(language, typed)) {
            case TypedNumber.Understood(var value) -> Optional.of(value);
            case TypedNumber.Refused(var reason) -> {
                faults.add(Fault.at("value", reason.key()));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Integer> year(String typed, LocalDate today, List<Fault> faults) {
        if (!typed.matches("[0-9]{4}") || Integer.parseInt(typed) < FIRST_YEAR) {
            faults.add(Fault.at("valueYear", "fault.year.missing"));
            return Optional.empty();
        }
        var year = Integer.parseInt(typed);
        if (year > today.getYear()) {
            faults.add(
                    new Fault(
                            "valueYear",
                            "fault.year.future",
                            Map.of("year", Integer.toString(today.getYear()))));
            return Optional.empty();
        }
        return Optional.of(year);
    }

    static Optional<LocalDate> date(Map<String, String> fields, String name, List<Fault> faults) {
        var typed = fields.getOrDefault(name, "").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(typed);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // said below, in the reader's words
        }
        faults.add(Fault.at(name, "fault.date.unreadable"));
        return Optional.empty();
    }
}
