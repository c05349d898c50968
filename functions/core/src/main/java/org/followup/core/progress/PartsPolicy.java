package org.followup.core.progress;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Doubt;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Part;
import org.followup.core.commitments.ValueType;

/**
 * Whether the parts of a value can be its parts. Counts add up; a share, a rate or a duration of
 * all lies between those of its parts. Where some were not given, only what cannot be is asked
 * about: children whose sex or age nobody noted belong to the whole too.
 */
final class PartsPolicy {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FEW = BigDecimal.valueOf(5);

    private PartsPolicy() {}

    static Stream<FarValue> far(Indicator indicator, IndicatorValue value) {
        return Stream.of(Dimension.values())
                .flatMap(
                        dimension ->
                                doubts(indicator, value, dimension).stream()
                                        .map(doubt -> FarValue.of(value, doubt, dimension)));
    }

    private static Set<Doubt> doubts(Indicator indicator, IndicatorValue value, Dimension by) {
        var parts = value.parts(by).stream().map(Part::value).toList();
        var doubts = EnumSet.noneOf(Doubt.class);
        if (parts.isEmpty()) {
            return doubts;
        }
        var complete = parts.size() == indicator.breakdown().categories(by).size();
        switch (indicator.type()) {
            case COUNT -> {
                if (!addUp(parts, value.value(), complete)) {
                    doubts.add(Doubt.PARTS_ADD_UP);
                }
                if (by == Dimension.PLACE && parts.stream().anyMatch(PartsPolicy::isFew)) {
                    doubts.add(Doubt.FEW_IN_A_PLACE);
                }
            }
            case PERCENT, RATE, DURATION -> {
                var outside = complete && !lieAround(parts, value.value());
                var noShare =
                        indicator.type() == ValueType.PERCENT
                                && isShare(value.value())
                                && !parts.stream().allMatch(PartsPolicy::isShare);
                if (outside || noShare) {
                    doubts.add(Doubt.PARTS_AROUND);
                }
            }
            case ORDINAL -> {}
        }
        return doubts;
    }

    private static boolean addUp(List<BigDecimal> parts, BigDecimal whole, boolean complete) {
        var order = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(whole);
        return complete ? order == 0 : order <= 0;
    }

    private static boolean lieAround(List<BigDecimal> parts, BigDecimal whole) {
        return parts.stream().anyMatch(part -> part.compareTo(whole) <= 0)
                && parts.stream().anyMatch(part -> part.compareTo(whole) >= 0);
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    }

    private static boolean isFew(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(FEW) < 0;
    }
}
