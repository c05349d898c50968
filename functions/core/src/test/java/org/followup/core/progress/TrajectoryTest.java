package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Accumulation;
import org.followup.core.commitments.Breakdown;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.TargetType;
import org.followup.core.commitments.ValueType;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half of the time has passed: the baseline is of 2024, the target of 2028, today ends 2026. */
final class TrajectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @ParameterizedTest(name = "{0} from {1} to {2}, now {3}: {4}, {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // direction    from to  now  verdict    rule               share
                "INCREASE,      0,   80, 80,  ACHIEVED,  SHARE,             1",
                "INCREASE,      0,   80, 100, ACHIEVED,  SHARE,             1.25",
                "INCREASE,      0,   80, 40,  ON_TRACK,  SHARE,             0.5",
                "INCREASE,      0,   80, 41,  ON_TRACK,  SHARE,             0.5125",
                "INCREASE,      0,   80, 30,  AT_RISK,   SHARE,             0.375",
                "INCREASE,      0,   80, 19,  OFF_TRACK, SHARE,             0.2375",
                "INCREASE,      20,  80, 8,   OFF_TRACK, SHARE,             -0.2",
                "INCREASE,      -10, 10, 5,   ON_TRACK,  SHARE,             0.75",
                "DECREASE,      40,  20, 20,  ACHIEVED,  SHARE,             1",
                "DECREASE,      40,  20, 10,  ACHIEVED,  SHARE,             1.5",
                "DECREASE,      40,  20, 28,  ON_TRACK,  SHARE,             0.6",
                "DECREASE,      40,  20, 50,  OFF_TRACK, SHARE,             -0.5",
                "INCREASE,      -,   80, 90,  ACHIEVED,  BASELINE_UNKNOWN,  -",
                "INCREASE,      -,   80, 40,  NO_DATA,   BASELINE_UNKNOWN,  -",
                "DECREASE,      -,   20, 40,  NO_DATA,   BASELINE_UNKNOWN,  -",
                "INCREASE,      10,  -,  40,  NO_DATA,   NO_TARGET,         -",
                "INCREASE,      10,  80, -,   NO_DATA,   NO_VALUE,          -",
                "CONTEXT_ONLY,  10,  80, 40,  NO_DATA,   CONTEXT_ONLY,      -",
                "MAINTAIN,      90,  90, 90,  ON_TRACK,  HELD,              -",
                "MAINTAIN,      90,  -,  89,  OFF_TRACK, HELD,              -",
                "MAINTAIN,      -,   -,  89,  NO_DATA,   NO_TARGET,         -",
            })
    void a_verdict_follows_its_rule(
            Direction direction,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal now,
            Trajectory.Verdict verdict,
            Trajectory.Rule rule,
            BigDecimal share) {
        var indicator = indicator(direction, baseline, TargetType.LEVEL, target);
        var values = now == null ? List.<IndicatorValue>of() : List.of(value(now, 2026));

        var trajectory = Trajectory.of(indicator, values, TODAY, Optional.empty());

        assertThat(trajectory.verdict()).isEqualTo(verdict);
        assertThat(trajectory.rule()).isEqualTo(rule);
        assertThat(trajectory.share().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(share).map(BigDecimal::stripTrailingZeros));
    }

    @Test
    void a_change_is_counted_from_the_baseline() {
        var indicator =
                indicator(
                        Direction.DECREASE,
                        new BigDecimal("200"),
                        TargetType.CHANGE,
                        new BigDecimal("-50"));

        assertThat(of(indicator, value("150", 2026)).verdict())
                .isEqualTo(Trajectory.Verdict.ACHIEVED);
        assertThat(of(indicator, value("190", 2026)).share()).contains(new BigDecimal("0.2"));
    }

    @Test
    void the_value_of_the_latest_year_counts_and_of_one_year_the_latest_word() {
        var indicator =
                indicator(Direction.INCREASE, BigDecimal.ZERO, TargetType.LEVEL, BigDecimal.TEN);

        assertThat(of(indicator, value("4", 2026), value("9", 2025)).current())
                .contains(new BigDecimal("4"));
        assertThat(of(indicator, value("4", 2026), value("5", 2026)).current())
                .contains(new BigDecimal("5"));
    }

    @Test
    void cumulative_values_are_added_up() {
        var one = indicator(Direction.INCREASE, BigDecimal.ZERO, TargetType.LEVEL, BigDecimal.TEN);
        var adding =
                new Indicator(
                        one.id(),
                        1,
                        one.name(),
                        one.unit(),
                        ValueType.COUNT,
                        one.direction(),
                        one.baseline(),
                        one.targetType(),
                        one.target(),
                        Accumulation.CUMULATIVE,
                        List.of(),
                        Breakdown.NONE);

        assertThat(of(adding, value("4", 2025), value("6", 2026)).verdict())
                .isEqualTo(Trajectory.Verdict.ACHIEVED);
    }

    @Test
    void the_pace_so_far_is_drawn_out_to_the_next_forum() {
        var indicator =
                indicator(Direction.INCREASE, BigDecimal.ZERO, TargetType.LEVEL, BigDecimal.TEN);

        var trajectory =
                Trajectory.of(
                        indicator,
                        List.of(value(new BigDecimal("4"), 2026)),
                        TODAY,
                        Optional.of(LocalDate.of(2027, 12, 31)));

        assertThat(trajectory.projected().orElseThrow())
                .isCloseTo(
                        new BigDecimal("0.6"),
                        org.assertj.core.data.Offset.offset(new BigDecimal("0.001")));
    }

    @Test
    void values_of_another_indicator_do_not_count() {
        var indicator =
                indicator(Direction.INCREASE, BigDecimal.ZERO, TargetType.LEVEL, BigDecimal.TEN);
        var other =
                new IndicatorValue(IndicatorId.of(2), 1, new Measurement(BigDecimal.TEN, 2026, ""));

        assertThat(of(indicator, other).rule()).isEqualTo(Trajectory.Rule.NO_VALUE);
    }

    private static Trajectory of(Indicator indicator, IndicatorValue... values) {
        return Trajectory.of(indicator, Arrays.asList(values), TODAY, Optional.empty());
    }

    private static IndicatorValue value(String value, int year) {
        return value(new BigDecimal(value), year);
    }

    private static IndicatorValue value(BigDecimal value, int year) {
        return new IndicatorValue(IndicatorId.FIRST, 1, new Measurement(value, year, ""));
    }

    private static Indicator indicator(
            Direction direction, BigDecimal baseline, TargetType type, BigDecimal target) {
        var name = Localized.of(Language.ENGLISH, "Share");
        return new Indicator(
                IndicatorId.FIRST,
                1,
                name,
                name,
                ValueType.PERCENT,
                direction,
                Optional.ofNullable(baseline).map(v -> new Measurement(v, 2024, "")),
                type,
                Optional.ofNullable(target).map(v -> new Measurement(v, 2028, "")),
                Accumulation.LATEST,
                List.of(),
                Breakdown.NONE);
    }
}
