package org.followup.core.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.junit.jupiter.api.Test;

/** Bodies as they were stored before a commitment could have several indicators. */
final class OlderShapesTest {

    private static final String WITH_INDICATOR =
            """
            {"at":"2026-03-01T06:00:00Z","facts":{"articles":[1,2],"dueOn":"2028-12-31",\
            "forum":"2025-tashkent","indicator":{"baseline":{"source":"Yearbook","value":"12.50",\
            "year":2025},"direction":"INCREASE","name":{"en":"Schools"},"target":{"source":"",\
            "value":"60","year":2028},"type":"PERCENT","unit":{"en":"%"}},"office":"kz",\
            "reference":"KZ-2025-VIO-03","theme":"VIO","title":{"en":"Safe schools"}},\
            "history":"OFFICE#kz","kind":"commitment-registered","sequence":7,"shape":1,"who":"p-saida"}\
            """;

    @Test
    void the_indicator_of_former_times_is_the_first_of_several() {
        var commitment =
                CommitmentRegistered.from(Change.read(WITH_INDICATOR, "hash")).commitment();

        assertThat(commitment.indicators())
                .isEqualTo(
                        List.of(
                                new Indicator(
                                        name("Schools"),
                                        name("%"),
                                        ValueType.PERCENT,
                                        Direction.INCREASE,
                                        Optional.of(measured("12.50", 2025, "Yearbook")),
                                        Optional.of(measured("60", 2028, "")))));
        assertThat(commitment.plan()).isEqualTo(Plan.NONE);
        assertThat(commitment.reference()).isEqualTo(new CommitmentReference("KZ-2025-VIO-03"));
    }

    @Test
    void a_commitment_without_indicator_still_has_none() {
        var body = WITH_INDICATOR.replaceFirst("\"indicator\":\\{.*?\"unit\":\\{.*?}},", "");

        var commitment = CommitmentRegistered.from(Change.read(body, "hash")).commitment();

        assertThat(body).isNotEqualTo(WITH_INDICATOR);
        assertThat(commitment.indicators()).isEmpty();
    }

    /** Dimensions were declared before their categories could be listed. */
    @Test
    void an_indicator_of_the_second_shape_lists_no_age_groups() {
        var body =
                """
                {"at":"2026-03-01T06:00:00Z","facts":{"articles":[1],"forum":"2025-tashkent",\
                "indicators":[{"accumulation":"LATEST","dimensions":["SEX","AGE_GROUP"],\
                "direction":"INCREASE","id":"i1","name":{"en":"Schools"},"revision":2,"stages":[],\
                "targetType":"LEVEL","type":"PERCENT","unit":{"en":"%"}}],"milestones":[],\
                "obligations":[],"office":"kz","partners":[],"reference":"KZ-2025-VIO-03",\
                "theme":"VIO","title":{"en":"Safe schools"}},"history":"OFFICE#kz",\
                "kind":"commitment-registered","sequence":7,"shape":2,"who":"p-saida"}\
                """;

        var commitment = CommitmentRegistered.from(Change.read(body, "hash")).commitment();

        var indicator = commitment.indicators().getFirst();
        assertThat(indicator.breakdown().dimensions())
                .containsExactly(Dimension.SEX, Dimension.AGE_GROUP);
        assertThat(indicator.breakdown().categories())
                .containsExactly(Category.Known.GIRLS, Category.Known.BOYS);
        assertThat(indicator.revision()).isEqualTo(2);
    }

    @Test
    void a_value_that_was_broken_down_comes_back_with_the_names_of_its_parts() {
        var value =
                new IndicatorValue(
                        IndicatorId.FIRST,
                        3,
                        measured("3", 2025, ""),
                        List.of(
                                new Part(Category.Known.BOYS, new BigDecimal("1.50")),
                                new Part(
                                        new Category.Listed(Dimension.PLACE, 4, name("Cities")),
                                        BigDecimal.ONE)),
                        Set.of(Doubt.PARTS_AROUND));

        assertThat(IndicatorValue.from(Json.parse(value.facts().write()), 1)).isEqualTo(value);
    }

    @Test
    void a_value_of_former_times_belongs_to_the_indicator_at_its_place() {
        var former = Json.parse("{\"source\":\"\",\"value\":\"3\",\"year\":2025}");

        assertThat(IndicatorValue.from(former, 1))
                .isEqualTo(new IndicatorValue(IndicatorId.FIRST, 1, measured("3", 2025, "")));
    }

    private static Measurement measured(String value, int year, String source) {
        return new Measurement(new BigDecimal(value), year, source);
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
