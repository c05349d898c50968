package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.followup.core.commitments.Accumulation;
import org.followup.core.commitments.Breakdown;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.Part;
import org.followup.core.commitments.TargetType;
import org.followup.core.commitments.ValueType;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartsPolicyTest {

    private static final Localized NAME = Localized.of(Language.ENGLISH, "Measure");

    @ParameterizedTest(name = "{0} {1} of {2}, {3}: {4}")
    @CsvSource({
        "COUNT,    10,  SEX,   4 6,     ''",
        "COUNT,    10,  SEX,   4 5,     PARTS_ADD_UP",
        "COUNT,    10,  SEX,   12 0,    PARTS_ADD_UP",
        "COUNT,    10,  SEX,   4 -,     ''",
        "COUNT,    10,  SEX,   11 -,    PARTS_ADD_UP",
        "COUNT,    10,  SEX,   - -,     ''",
        "COUNT,    0,   SEX,   0 0,     ''",
        "COUNT,    9,   PLACE, 4 5,     FEW_IN_A_PLACE",
        "COUNT,    5,   PLACE, 0 5,     ''",
        "COUNT,    9,   PLACE, 4 6,     PARTS_ADD_UP FEW_IN_A_PLACE",
        "PERCENT,  50,  SEX,   40 60,   ''",
        "PERCENT,  50,  SEX,   50 50,   ''",
        "PERCENT,  50,  SEX,   60 70,   PARTS_AROUND",
        "PERCENT,  50,  SEX,   30 40,   PARTS_AROUND",
        "PERCENT,  50,  SEX,   60 -,    ''",
        "PERCENT,  50,  SEX,   120 -,   PARTS_AROUND",
        "PERCENT,  50,  SEX,   -5 60,   PARTS_AROUND",
        "PERCENT,  120, SEX,   110 130, ''",
        "PERCENT,  50,  PLACE, 3 60,    ''",
        "RATE,     12,  SEX,   120 2,   ''",
        "RATE,     12,  SEX,   14 13,   PARTS_AROUND",
        "DURATION, 3,   SEX,   1 2,     PARTS_AROUND",
        "ORDINAL,  3,   SEX,   1 2,     ''",
    })
    void parts_that_cannot_be_those_of_the_whole_are_asked_about(
            ValueType type, String whole, Dimension by, String parts, String doubts) {
        var indicator = indicator(type);
        var value = value(indicator, whole, by, parts);

        var far = PartsPolicy.far(indicator, value).toList();

        assertThat(String.join(" ", far.stream().map(one -> one.doubt().name()).toList()))
                .isEqualTo(Objects.requireNonNullElse(doubts, ""));
        assertThat(far).allSatisfy(one -> assertThat(one.by()).contains(by));
    }

    private static IndicatorValue value(
            Indicator indicator, String whole, Dimension by, String typed) {
        var parts = new ArrayList<Part>();
        var figures = typed.split(" ", -1);
        for (var i = 0; i < figures.length; i++) {
            if (!figures[i].equals("-")) {
                var category = indicator.breakdown().categories(by).get(i);
                parts.add(new Part(category, new BigDecimal(figures[i])));
            }
        }
        return IndicatorValue.of(
                indicator, new Measurement(new BigDecimal(whole), 2025, ""), parts);
    }

    private static Indicator indicator(ValueType type) {
        var places =
                List.of(
                        new Category.Listed(Dimension.PLACE, 1, NAME),
                        new Category.Listed(Dimension.PLACE, 2, NAME));
        return new Indicator(
                IndicatorId.FIRST,
                1,
                NAME,
                NAME,
                type,
                Direction.MAINTAIN,
                Optional.empty(),
                TargetType.LEVEL,
                Optional.empty(),
                Accumulation.LATEST,
                List.of(),
                new Breakdown(Set.of(Dimension.SEX, Dimension.PLACE), places));
    }
}
