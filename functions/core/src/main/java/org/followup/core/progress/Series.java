package org.followup.core.progress;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.followup.core.commitments.Doubt;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.ValueType;

/**
 * What is known of an indicator before a new value: its baseline and the values reported since, in
 * their order, of the wording that is in force. It tells which new values lie far from it; stages
 * have names and are never far.
 */
record Series(Indicator indicator, List<BigDecimal> former) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Series of(Indicator indicator, List<IndicatorValue> reported) {
        var values =
                reported.stream()
                        .filter(value -> value.indicator().equals(indicator.id()))
                        .filter(value -> value.revision() == indicator.revision())
                        .map(IndicatorValue::value);
        var baseline = indicator.baseline().map(Measurement::value);
        return new Series(indicator, Stream.concat(baseline.stream(), values).toList());
    }

    Optional<BigDecimal> last() {
        return former.isEmpty() ? Optional.empty() : Optional.of(former.getLast());
    }

    Stream<FarValue> far(IndicatorValue value) {
        return doubts(value.value()).stream().map(doubt -> new FarValue(value, doubt, last()));
    }

    Set<Doubt> doubts(BigDecimal value) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (indicator.type() == ValueType.ORDINAL) {
            return doubts;
        }
        if (last().filter(last -> isFactorOfTen(last, value)).isPresent()
                && !isOnTheWayToItsTarget(value)) {
            doubts.add(Doubt.FACTOR_OF_TEN);
        }
        if (indicator.type() == ValueType.PERCENT
                && value.compareTo(HUNDRED) > 0
                && known().noneMatch(known -> known.compareTo(HUNDRED) > 0)) {
            doubts.add(Doubt.ABOVE_HUNDRED_PERCENT);
        }
        if (hasOtherSign(value)) {
            doubts.add(Doubt.OTHER_SIGN);
        }
        return doubts;
    }

    /** Nothing is ten times nothing. */
    private static boolean isFactorOfTen(BigDecimal last, BigDecimal value) {
        var one = last.abs();
        var other = value.abs();
        return one.signum() != 0
                && other.signum() != 0
                && (other.compareTo(one.multiply(BigDecimal.TEN)) >= 0
                        || one.compareTo(other.multiply(BigDecimal.TEN)) >= 0);
    }

    /** A great step toward what was promised is what everybody hopes for. */
    private boolean isOnTheWayToItsTarget(BigDecimal value) {
        return indicator
                .aim()
                .filter(
                        aim -> {
                            var last = former.getLast();
                            return value.compareTo(last.min(aim)) >= 0
                                    && value.compareTo(last.max(aim)) <= 0;
                        })
                .isPresent();
    }

    private boolean hasOtherSign(BigDecimal value) {
        var other = -value.signum();
        return switch (value.signum()) {
            case -1 -> known().noneMatch(known -> known.signum() < 0);
            case 1 ->
                    known().anyMatch(known -> known.signum() == other)
                            && known().noneMatch(known -> known.signum() > 0);
            default -> false;
        };
    }

    private Stream<BigDecimal> known() {
        return Stream.concat(former.stream(), indicator.aim().stream());
    }
}
