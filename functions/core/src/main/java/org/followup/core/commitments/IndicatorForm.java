package org.followup.core.commitments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followup.core.languages.Localized;
import org.followup.core.languages.TypedForm;

/**
 * Reads the part of a form that describes an indicator; a form may leave it empty. Fields: {@code
 * measure-LANGUAGE, unit-LANGUAGE, type, direction, aim, adds, stages-LANGUAGE}, those of {@link
 * BreakdownForm}, and for {@code baseline} and {@code target} the value, {@code baseline-year} and
 * {@code baseline-source}. Those of a second indicator begin with {@code i2-}, and so on.
 */
public final class IndicatorForm {
    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_UNIT = 60;
    public static final int MOST_STAGES = 10;
    private static final int LONGEST_SOURCE = 300;
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS_AHEAD = 30;

    private final TypedForm form;
    private final IndicatorId id;
    private final LocalDate today;

    private IndicatorForm(TypedForm form, IndicatorId id, LocalDate today) {
        this.form = form;
        this.id = id;
        this.today = today;
    }

    /** All that were typed, by id. */
    public static List<Indicator> readAll(TypedForm form, LocalDate today) {
        return IntStream.rangeClosed(1, Commitment.MOST_INDICATORS)
                .mapToObj(IndicatorId::of)
                .flatMap(id -> read(form, id, today).stream())
                .toList();
    }

    /** Empty where nothing was typed; what comes beside a fault is not to be used. */
    public static Optional<Indicator> read(TypedForm form, IndicatorId id, LocalDate today) {
        return isEmpty(form, id) ? Optional.empty() : new IndicatorForm(form, id, today).read();
    }

    /** What stands before the names of its fields. */
    public static String prefix(IndicatorId id) {
        return id.equals(IndicatorId.FIRST) ? "" : id + "-";
    }

    /** Whether nobody wants to measure anything. */
    public static boolean isEmpty(TypedForm form, IndicatorId id) {
        return Stream.of(
                        "measure-",
                        "unit-",
                        "type",
                        "direction",
                        "baseline",
                        "target",
                        "stages-",
                        "ages-",
                        "places-")
                .noneMatch(field -> form.hasAny(prefix(id) + field));
    }

    private String at(String field) {
        return prefix(id) + field;
    }

    private Optional<Indicator> read() {
        var name = form.names(at("measure"), LONGEST_NAME, "fault.measure.missing");
        var unit = form.names(at("unit"), LONGEST_UNIT, "fault.unit.missing");
        var type = form.choice(at("type"), ValueType.values(), "fault.value-type.missing");
        var direction = form.choice(at("direction"), Direction.values(), "fault.direction.missing");
        var stages = stages(type);
        var breakdown = new BreakdownForm(form, this::at).read();
        var baseline = measurement("baseline", today.getYear());
        var aim = one("aim", TargetType.LEVEL);
        var target = measurement("target", today.getYear() + YEARS_AHEAD);
        if (name.isEmpty() || unit.isEmpty() || type.isEmpty() || direction.isEmpty()) {
            return Optional.empty();
        }
        if (direction.get() != Direction.MAINTAIN && Indicator.goesNowhere(baseline, aim, target)) {
            form.refuse(at("target"), "fault.target.same");
            return Optional.empty();
        }
        return Optional.of(
                new Indicator(
                        id,
                        1,
                        name.get(),
                        unit.get(),
                        type.get(),
                        direction.get(),
                        baseline,
                        aim,
                        target,
                        one("adds", Accumulation.LATEST),
                        stages,
                        breakdown));
    }

    private List<Localized> stages(Optional<ValueType> type) {
        var named = form.lists(at("stages"), MOST_STAGES, LONGEST_UNIT);
        var first = TypedForm.inLanguage(at("stages"), form.reader());
        if (!named.isEmpty() && type.filter(ValueType.ORDINAL::equals).isEmpty()) {
            form.refuse(first, "fault.stages.not-ordinal");
            return List.of();
        }
        if (named.size() == 1) {
            form.refuse(first, "fault.stages.one");
        }
        return named;
    }

    private <E extends Enum<E>> E one(String field, E unlessSaid) {
        return Arrays.stream(unlessSaid.getDeclaringClass().getEnumConstants())
                .filter(code -> code.name().equals(form.typed(at(field))))
                .findFirst()
                .orElse(unlessSaid);
    }

    /** A value needs its year, and a year or a source needs a value. */
    private Optional<Measurement> measurement(String name, int lastYear) {
        var field = at(name);
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
}
