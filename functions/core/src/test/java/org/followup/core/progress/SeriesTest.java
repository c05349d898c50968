package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.commitments.Accumulation;
import org.followup.core.commitments.Breakdown;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Doubt;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.TargetType;
import org.followup.core.commitments.ValueType;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeriesTest {

    /** Baseline, target, what was reported since, the new value, and what is asked about it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT   | 12 | 60  |       | 24   | ",
                "COUNT   | 12 |     |       | 119  | ",
                "COUNT   | 12 |     |       | 120  | FACTOR_OF_TEN",
                "COUNT   | 12 |     | 20 40 | 4    | FACTOR_OF_TEN",
                "COUNT   | 12 |     | 20 40 | 4.1  | ",
                "COUNT   | 4  | 60  |       | 45   | ",
                "COUNT   | 4  | 60  |       | 61   | FACTOR_OF_TEN",
                "COUNT   | 0  |     |       | 5000 | ",
                "COUNT   | 12 |     |       | 0    | ",
                "COUNT   |    |     |       | 7    | ",
                "COUNT   |    |     |       | -7   | OTHER_SIGN",
                "COUNT   | 12 |     |       | -12  | OTHER_SIGN",
                "COUNT   | 12 |     |       | -120 | FACTOR_OF_TEN OTHER_SIGN",
                "RATE    | -3 |     | -2    | 2    | OTHER_SIGN",
                "RATE    | -3 | 1   | -2    | 1    | ",
                "RATE    | -3 |     | 1     | -2   | ",
                "PERCENT | 60 | 90  |       | 100  | ",
                "PERCENT | 60 | 90  |       | 101  | ABOVE_HUNDRED_PERCENT",
                "PERCENT | 60 | 90  |       | 645  | FACTOR_OF_TEN ABOVE_HUNDRED_PERCENT",
                "PERCENT | 60 | 120 |       | 110  | ",
                "PERCENT | 60 |     | 104   | 110  | ",
                "ORDINAL | 1  |     |       | 10   | ",
            })
    void what_lies_far_is_asked_about(
            ValueType type,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String reported,
            BigDecimal value,
            @Nullable String asked) {
        var series =
                Series.of(
                        indicator(type, Optional.ofNullable(baseline), Optional.ofNullable(target)),
                        words(reported).map(BigDecimal::new).map(each -> value(1, each)).toList());

        var expected = words(asked).map(Doubt::valueOf).toList();
        assertThat(series.doubts(value)).containsExactlyElementsOf(expected);
    }

    @Test
    void values_of_another_wording_and_of_another_indicator_say_nothing() {
        var indicator = indicator(ValueType.COUNT, Optional.empty(), Optional.empty());
        var reported = new ArrayList<IndicatorValue>();
        reported.add(value(2, BigDecimal.ONE));
        reported.add(
                new IndicatorValue(
                        IndicatorId.of(2), 1, new Measurement(BigDecimal.ONE, 2025, "")));

        var series = Series.of(indicator, reported);

        assertThat(series.last()).isEmpty();
        assertThat(series.doubts(BigDecimal.valueOf(5000))).isEmpty();
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null ? Stream.of() : Stream.of(text.split(" ")).filter(w -> !w.isEmpty());
    }

    private static IndicatorValue value(int revision, BigDecimal value) {
        return new IndicatorValue(
                IndicatorId.FIRST, revision, new Measurement(value, 2025, "Yearbook"));
    }

    private static Indicator indicator(
            ValueType type, Optional<BigDecimal> baseline, Optional<BigDecimal> target) {
        var name = Localized.of(Language.ENGLISH, "Measure");
        return new Indicator(
                IndicatorId.FIRST,
                1,
                name,
                name,
                type,
                Direction.MAINTAIN,
                baseline.map(value -> new Measurement(value, 2024, "")),
                TargetType.LEVEL,
                target.map(value -> new Measurement(value, 2030, "")),
                Accumulation.LATEST,
                List.of(),
                Breakdown.NONE);
    }
}
