package org.followup.core.commitments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        Set<Dimension> dimensions) {

    public Indicator {
        stages = List.copyOf(stages);
        dimensions = java.util.Collections.unmodifiableSet(new TreeSet<>(dimensions));
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
                Set.of());
    }

    /** The value to be reached; unknown for a change from an unknown baseline. */
    public Optional<BigDecimal> aim() {
        var typed = target.map(Measurement::value);
        return switch (targetType) {
            case LEVEL -> typed;
            case CHANGE -> typed.flatMap(by -> baseline.map(from -> from.value().add(by)));
        };
    }

    /** The same under another name, for a commitment that brings several together. */
    public Indicator named(IndicatorId as) {
        return at(as, revision);
    }

    Indicator at(IndicatorId as, int counted) {
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
                dimensions);
    }

    /** As it follows {@code former}: one revision more if anything differs. */
    public Indicator after(Indicator former) {
        var same = at(former.id(), former.revision());
        return same.equals(former) ? former : at(former.id(), former.revision() + 1);
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
