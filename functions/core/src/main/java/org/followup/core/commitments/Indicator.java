package org.followup.core.commitments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followup.core.languages.Localized;

/**
 * What is measured, and the values it starts from and aims at; both may be unknown. {@code stages}
 * name the values 1, 2, … of an ordinal one. {@code revision} counts its changes, so that a value
 * says by which wording it was measured.
 */
public record Indicator(
        IndicatorId id,
        int revision,
        Localized name,
        Localized unit,
        ValueType type,
        Direction direction,
        Optional<Measurement> baseline,
        TargetType targetType,
        Optional<Measurement> target,
        Accumulation accumulation,
        List<Localized> stages,
        Breakdown breakdown) {

    public Indicator {
        stages = List.copyOf(stages);
        if (direction != Direction.MAINTAIN && goesNowhere(baseline, targetType, target)) {
            throw new IllegalArgumentException("a target differs from its baseline");
        }
    }

    /** The only indicator of a commitment, its target a value, its latest value counting. */
    public Indicator(
            Localized name,
            Localized unit,
            ValueType type,
            Direction direction,
            Optional<Measurement> baseline,
            Optional<Measurement> target) {
        this(
                IndicatorId.FIRST,
                1,
                name,
                unit,
                type,
                direction,
                baseline,
                TargetType.LEVEL,
                target,
                Accumulation.LATEST,
                List.of(),
                Breakdown.NONE);
    }

    /** The value to be reached; unknown for a change from an unknown baseline. */
    public Optional<BigDecimal> aim() {
        var typed = target.map(Measurement::value);
        return switch (targetType) {
            case LEVEL -> typed;
            case CHANGE -> typed.flatMap(by -> baseline.map(from -> from.value().add(by)));
        };
    }

    /** The name of a value of a scale, if it has one. */
    public Optional<Localized> stage(BigDecimal value) {
        return IntStream.range(0, stages.size())
                .filter(place -> value.compareTo(BigDecimal.valueOf(place + 1L)) == 0)
                .mapToObj(stages::get)
                .findFirst();
    }

    /** The same under another name, for a commitment that brings several together. */
    public Indicator named(IndicatorId as) {
        return at(as, revision);
    }

    Indicator at(IndicatorId as, int counted) {
        return with(as, counted, breakdown);
    }

    private Indicator with(IndicatorId as, int counted, Breakdown brokenDown) {
        return new Indicator(
                as,
                counted,
                name,
                unit,
                type,
                direction,
                baseline,
                targetType,
                target,
                accumulation,
                stages,
                brokenDown);
    }

    /** As it follows {@code former}: one revision more if anything differs. */
    public Indicator after(Indicator former) {
        var numbered = breakdown.after(former.breakdown());
        var same = with(former.id(), former.revision(), numbered);
        return same.equals(former) ? former : with(former.id(), former.revision() + 1, numbered);
    }

    static boolean goesNowhere(
            Optional<Measurement> baseline, TargetType type, Optional<Measurement> target) {
        return target.isPresent()
                && switch (type) {
                    case LEVEL ->
                            baseline.isPresent()
                                    && baseline.get().value().compareTo(target.get().value()) == 0;
                    case CHANGE -> target.get().value().signum() == 0;
                };
    }
}
