package org.followup.core.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.Part;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.Numbers;
import org.followup.core.languages.ReadableText;
import org.followup.core.languages.TypedNumber;

/** Reads the figures of a form, an indicator each, and its dates. */
final class FormFigures {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Map<String, String> fields;
    private final Language language;
    private final LocalDate today;
    private final List<Fault> faults;

    FormFigures(
            Map<String, String> fields, Language language, LocalDate today, List<Fault> faults) {
        this.fields = fields;
        this.language = language;
        this.today = today;
        this.faults = faults;
    }

    /** In the order of the indicators; one that was not measured is left out. */
    List<IndicatorValue> values(List<Indicator> indicators) {
        return indicators.stream()
                .flatMap(indicator -> value(indicator, parts(indicator)).stream())
                .toList();
    }

    /** Of the categories that the indicator declares, those that were typed. */
    private List<Part> parts(Indicator indicator) {
        return indicator.breakdown().categories().stream()
                .flatMap(category -> part(indicator, category).stream())
                .toList();
    }

    private Optional<Part> part(Indicator indicator, Category category) {
        var field = category.field(indicator.id());
        var typed = typed(field);
        return typed.isEmpty()
                ? Optional.empty()
                : number(field, typed)
                        .filter(number -> isStage(indicator, field, number))
                        .map(number -> new Part(category, number));
    }

    private Optional<IndicatorValue> value(Indicator indicator, List<Part> parts) {
        var whole = value(indicator);
        if (whole.isEmpty()
                && !parts.isEmpty()
                && typed(indicator.id().field("value")).isEmpty()
                && faults.stream().noneMatch(isAt(indicator.id().field("value")))) {
            faults.add(Fault.at(indicator.id().field("value"), "fault.value.whole"));
        }
        return whole.map(found -> IndicatorValue.of(indicator, found, parts));
    }

    private static Predicate<Fault> isAt(String field) {
        return fault -> fault.field().equals(field);
    }

    /** A value needs its year, and a year or a source needs a value. */
    private Optional<Measurement> value(Indicator indicator) {
        var field = indicator.id().field("value");
        var sourceField = indicator.id().field("valueSource");
        var typed = typed(field);
        var typedYear = typed(indicator.id().field("valueYear"));
        var source = typed(sourceField);
        if (typed.isEmpty()) {
            if (!typedYear.isEmpty() || !source.isEmpty()) {
                faults.add(Fault.at(field, "fault.value.missing"));
            }
            return Optional.empty();
        }
        var value = number(field, typed).filter(number -> isStage(indicator, field, number));
        var year = year(indicator.id().field("valueYear"), typedYear);
        if (source.length() > 300 || source.contains("\n") || !ReadableText.is(source)) {
            faults.add(new Fault(sourceField, "fault.source.too-long", Map.of("most", 300)));
        }
        return value.flatMap(v -> year.map(y -> new Measurement(v, y, source)));
    }

    private String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private Optional<BigDecimal> number(String field, String typed) {
        return switch (Numbers.parse(language, typed)) {
            case TypedNumber.Understood(var value) -> Optional.of(value);
            case TypedNumber.Refused(var reason) -> {
                faults.add(Fault.at(field, reason.key()));
                yield Optional.empty();
            }
        };
    }

    /** The value of an indicator with named stages is the number of one of them. */
    private boolean isStage(Indicator indicator, String field, BigDecimal value) {
        var most = indicator.stages().size();
        if (most == 0
                || (value.stripTrailingZeros().scale() <= 0
                        && value.signum() > 0
                        && value.compareTo(BigDecimal.valueOf(most)) <= 0)) {
            return true;
        }
        faults.add(new Fault(field, "fault.value.stage", Map.of("most", most)));
        return false;
    }

    private Optional<Integer> year(String field, String typed) {
        if (!typed.matches("[0-9]{4}") || Integer.parseInt(typed) < FIRST_YEAR) {
            faults.add(Fault.at(field, "fault.year.missing"));
            return Optional.empty();
        }
        var year = Integer.parseInt(typed);
        if (year > today.getYear()) {
            faults.add(
                    new Fault(
                            field,
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
