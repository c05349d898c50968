package org.followup.web.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CarriedOverTest {

    private static final Map<String, String> PREVIOUS =
            Map.of(
                    "status", "LIMITED",
                    "value", "64",
                    "valueYear", "2025",
                    "valueSource", "Yearbook",
                    "value-i2", "3",
                    "valueYear-i2", "2024",
                    "done", "One line was opened",
                    "challenges", "No budget",
                    "language", "ru",
                    "forPublication", "yes");

    @Test
    void an_empty_field_gets_what_the_previous_update_says() {
        assertThat(CarriedOver.into(Map.of("done", " "), PREVIOUS, "done"))
                .isEqualTo(Map.of("done", "One line was opened"));
    }

    @Test
    void a_text_that_is_typed_stays_above_what_is_carried_over_once() {
        var carried = CarriedOver.into(Map.of("done", "News"), PREVIOUS, "done");

        assertThat(carried).containsEntry("done", "News\n\nOne line was opened");
        assertThat(CarriedOver.into(carried, PREVIOUS, "done")).isEqualTo(carried);
    }

    @Test
    void a_figure_comes_with_its_year_its_source_and_its_parts() {
        var previous = new HashMap<>(PREVIOUS);
        previous.put("part-girls-i2", "2");
        var typed =
                Map.of(
                        "value-i2", "9",
                        "valueYear-i2", "2026",
                        "part-age-1-i2", "4",
                        "value", "70",
                        "part-girls", "71");

        assertThat(CarriedOver.into(typed, previous, "value-i2"))
                .containsEntry("value-i2", "3")
                .containsEntry("valueYear-i2", "2024")
                .containsEntry("valueSource-i2", "")
                .containsEntry("part-girls-i2", "2")
                .containsEntry("part-age-1-i2", "")
                .containsEntry("part-girls", "71")
                .containsEntry("value", "70")
                .doesNotContainKey("valueYear");
    }

    @Test
    void all_of_it_fills_only_what_is_empty() {
        var carried =
                CarriedOver.into(
                        Map.of("done", "News", "value", "70", "status", ""), PREVIOUS, "all");

        assertThat(carried)
                .containsEntry("done", "News")
                .containsEntry("value", "70")
                .doesNotContainKey("valueYear")
                .containsEntry("status", "LIMITED")
                .containsEntry("challenges", "No budget")
                .containsEntry("valueYear-i2", "2024");
    }

    @Test
    void language_consent_and_names_that_nobody_knows_are_not_carried_over() {
        assertThat(CarriedOver.into(Map.of(), PREVIOUS, "all"))
                .doesNotContainKeys("language", "forPublication");
        assertThat(CarriedOver.into(Map.of(), PREVIOUS, "language")).isEmpty();
        assertThat(CarriedOver.into(Map.of(), PREVIOUS, "")).isEmpty();
        assertThat(CarriedOver.into(Map.of("done", "News"), Map.of(), "all"))
                .isEqualTo(Map.of("done", "News"));
    }
}
