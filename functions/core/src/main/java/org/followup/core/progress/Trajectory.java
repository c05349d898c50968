package org.followup.core.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;

/**
 * Where an indicator is going, computed from its figures alone. Share achieved = (current −
 * baseline) / (target − baseline), not defined if the baseline is unknown or equals the target;
 * negative shares and shares above 1 are kept as they are. It is compared with the share of the
 * time between the baseline's year and the target's that has passed. {@code projected} is the share
 * on the day of the next forum if it goes on at the same pace.
 */
public record Trajectory(
        Verdict verdict,
        Rule rule,
        Optional<BigDecimal> current,
        Optional<BigDecimal> share,
        Optional<BigDecimal> elapsed,
        Optional<BigDecimal> projected) {

    /** Fewer than this part of the way that should lie behind, and it is off track. */
    static final BigDecimal AT_RISK_FROM = new BigDecimal("0.5");

    private static final MathContext FOUR = new MathContext(4);

    public enum Verdict {
        ACHIEVED,
        ON_TRACK,
        AT_RISK,
        OFF_TRACK,
        NO_DATA
    }

    /** Which rule gave the verdict; printed wherever it is shown. */
    public enum Rule {
        NO_VALUE,
        CONTEXT_ONLY,
        NO_TARGET,
        BASELINE_UNKNOWN,
        BASELINE_IS_TARGET,
        HELD,
        SHARE
    }

    /** {@code reported} in the order of the rounds, the latest last. */
    public static Trajectory of(
            Indicator indicator,
            List<IndicatorValue> reported,
            LocalDate today,
            Optional<LocalDate> forum) {
        var current = current(indicator, reported);
        if (current.isEmpty()) {
            return without(Rule.NO_VALUE, current);
        }
        if (indicator.direction() == Direction.CONTEXT_ONLY) {
            return without(Rule.CONTEXT_ONLY, current);
        }
        var aim = indicator.aim();
        if (indicator.direction() == Direction.MAINTAIN) {
            return held(indicator, current.get());
        }
        if (aim.isEmpty()) {
            return without(Rule.NO_TARGET, current);
        }
        var reached = isReached(indicator.direction(), current.get(), aim.get());
        var from = indicator.baseline().map(Measurement::value);
        if (from.isEmpty()) {
            return reached
                    ? plain(Verdict.ACHIEVED, Rule.BASELINE_UNKNOWN, current)
                    : without(Rule.BASELINE_UNKNOWN, current);
        }
        var way = aim.get().subtract(from.get());
        if (way.signum() == 0) {
            return without(Rule.BASELINE_IS_TARGET, current);
        }
        var share = current.get().subtract(from.get()).divide(way, FOUR);
        var elapsed = elapsed(indicator, today);
        return new Trajectory(
                reached ? Verdict.ACHIEVED : verdict(share, elapsed),
                Rule.SHARE,
                current,
                Optional.of(share),
                Optional.of(elapsed),
                forum.flatMap(day -> projected(indicator, share, elapsed, day)));
    }

    private static Optional<BigDecimal> current(
            Indicator indicator, List<IndicatorValue> reported) {
        var own = reported.stream().filter(v -> v.indicator().equals(indicator.id())).toList();
        return switch (indicator.accumulation()) {
            case CUMULATIVE -> own.stream().map(IndicatorValue::value).reduce(BigDecimal::add);
            case LATEST ->
                    own.reversed().stream()
                            .max(Comparator.comparingInt(IndicatorValue::year))
                            .map(IndicatorValue::value);
        };
    }

    /**
     * What is to be kept counts as kept while it is no worse than target, or baseline without one.
     */
    private static Trajectory held(Indicator indicator, BigDecimal current) {
        var level = indicator.aim().or(() -> indicator.baseline().map(Measurement::value));
        if (level.isEmpty()) {
            return without(Rule.NO_TARGET, Optional.of(current));
        }
        var kept = current.compareTo(level.get()) >= 0;
        return plain(kept ? Verdict.ON_TRACK : Verdict.OFF_TRACK, Rule.HELD, Optional.of(current));
    }

    private static boolean isReached(Direction direction, BigDecimal current, BigDecimal aim) {
        return switch (direction) {
            case DECREASE -> current.compareTo(aim) <= 0;
            case INCREASE, MAINTAIN, CONTEXT_ONLY -> current.compareTo(aim) >= 0;
        };
    }

    private static Verdict verdict(BigDecimal share, BigDecimal elapsed) {
        if (share.compareTo(elapsed) >= 0) {
            return Verdict.ON_TRACK;
        }
        return share.compareTo(elapsed.multiply(AT_RISK_FROM)) >= 0
                ? Verdict.AT_RISK
                : Verdict.OFF_TRACK;
    }

    /** From the end of the baseline's year to the end of the target's; between 0 and 1. */
    private static BigDecimal elapsed(Indicator indicator, LocalDate day) {
        var start = LocalDate.of(indicator.baseline().orElseThrow().year(), 12, 31);
        var end = LocalDate.of(indicator.target().orElseThrow().year(), 12, 31);
        var whole = ChronoUnit.DAYS.between(start, end);
        if (whole <= 0) {
            return BigDecimal.ONE;
        }
        var passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, day));
        return passed.divide(BigDecimal.valueOf(whole), FOUR)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }

    private static Optional<BigDecimal> projected(
            Indicator indicator, BigDecimal share, BigDecimal elapsed, LocalDate forum) {
        return elapsed.signum() == 0
                ? Optional.empty()
                : Optional.of(share.multiply(elapsed(indicator, forum)).divide(elapsed, FOUR));
    }

    private static Trajectory without(Rule rule, Optional<BigDecimal> current) {
        return plain(Verdict.NO_DATA, rule, current);
    }

    private static Trajectory plain(Verdict verdict, Rule rule, Optional<BigDecimal> current) {
        return new Trajectory(
                verdict, rule, current, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
