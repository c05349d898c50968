package org.followup.core.commitments;

import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.languages.TypedForm;

/**
 * Reads the part of a form that describes an indicator; a form may leave it empty. Fields: {@code
 * measure-LANGUAGE, unit-LANGUAGE, type, direction}, and for {@code baseline} and {@code target}
 * the value, {@code baseline-year} and {@code baseline-source}.
 */
public final class IndicatorForm {
    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_UNIT = 60;
    private static final int LONGEST_SOURCE = 300;
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS_AHEAD = 30;

    private final TypedForm form;
    private final LocalDate today;

    private IndicatorForm(TypedForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** Empty where nothing was typed; what comes beside a fault is not to be used. */
    public static Optional<Indicator> read(TypedForm form, LocalDate today) {
        return isEmpty(form) ? Optional.empty() : new IndicatorForm(form, today).read();
    }

    /** Whether nobody wants to measure anything. */
    public static boolean isEmpty(TypedForm form) {
        return !form.hasAny("measure-")
                && !form.hasAny("unit-")
                && !form.hasAny("type")
                && !form.hasAny("direction")
                && !form.hasAny("baseline")
                && !form.hasAny("target");
    }

    private Optional<Indicator> read() {
        var name = form.names("measure", LONGEST_NAME, "fault.measure.missing");
        var unit = form.names("unit", LONGEST_UNIT, "fault.unit.missing");
        var type = form.choice("type", ValueType.values(), "fault.value-type.missing");
        var direction = form.choice("direction", Direction.values(), "fault.direction.missing");
        var baseline = measurement("baseline", today.getYear());
        var target = measurement("target", today.getYear() + YEARS_AHEAD);
        if (name.isEmpty() || unit.isEmpty() || type.isEmpty() || direction.isEmpty()) {
            return Optional.empty();
        }
        if (baseline.isPresent() && target.isPresent() && same(baseline.get(), target.get())) {
            form.refuse("target", "fault.target.same");
            return Optional.empty();
        }
        return Optional.of(
                new Indicator(
                        name.get(), unit.get(), type.get(), direction.get(), baseline, target));
    }

    /** A value needs its year, and a year or a source needs a value. */
    private Optional<Measurement> measurement(String field, int lastYear) {
        if (!form.hasAny(field)) {
            return Optional.empty();
        }
        if (form.typed(field).isEmpty()) {
            form.refuse(field, "fault.value.missing");
            return Optional.empty();
        }
        var value = form.number(field);
        var year = form.whole(field + "-year", FIRST_YEAR, lastYear, "fault.measured.year");
        var source = form.line(field + "-source", LONGEST_SOURCE);
        return value.flatMap(v -> year.map(y -> new Measurement(v, y, source.orElse(""))));
    }

    private static boolean same(Measurement one, Measurement other) {
        return one.value().compareTo(other.value()) == 0;
    }
}
