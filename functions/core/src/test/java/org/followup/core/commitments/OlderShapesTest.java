package org.followup.core.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
