package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Map<String, String> typed =
            new HashMap<>(
                    Map.of(
                            "status",
                            "SUBSTANTIAL",
                            "done",
                            "Мектептерде сабақтар өтті",
                            "language",
                            "kk"));

    private static final Indicator SHARE =
            indicator(IndicatorId.FIRST, ValueType.PERCENT, List.of());
    private static final List<Indicator> INDICATORS = List.of(SHARE);

    private static Indicator indicator(IndicatorId id, ValueType type, List<Localized> stages) {
        return indicator(id, type, stages, Breakdown.NONE);
    }

    private static Indicator indicator(
            IndicatorId id, ValueType type, List<Localized> stages, Breakdown breakdown) {
        var name = Localized.of(Language.ENGLISH, "Measure");
        return new Indicator(
                id,
                id.number() + 1,
                name,
                name,
                type,
                Direction.INCREASE,
                Optional.empty(),
                TargetType.LEVEL,
                Optional.empty(),
                Accumulation.LATEST,
                stages,
                breakdown);
    }

    @Test
    void only_the_parts_that_an_indicator_declares_are_read() {
        typed.putAll(Map.of("value", "64", "valueYear", "2025"));
        typed.putAll(Map.of("part-boys", "63,5", "part-age-1", "70", "part-place-2", "1"));

        var content =
                ((UpdateForm.Outcome.Read)
                                UpdateForm.read(typed, List.of(bySex()), Language.RUSSIAN, TODAY))
                        .content();

        assertThat(content.values().getFirst().parts())
                .containsExactly(new Part(Category.Known.BOYS, new BigDecimal("63.5")));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "'',   12,  value fault.value.whole",
        "64,   abc, part-girls number.refused.NOT_A_NUMBER",
        "x,    12,  value number.refused.NOT_A_NUMBER",
    })
    void a_part_is_a_number_beside_that_of_the_whole(String whole, String girls, String fault) {
        typed.putAll(Map.of("value", whole, "valueYear", whole.isEmpty() ? "" : "2025"));
        typed.put("part-girls", girls);

        var outcome = UpdateForm.read(typed, List.of(bySex()), Language.ENGLISH, TODAY);

        assertThat(((UpdateForm.Outcome.Faulty) outcome).faults())
                .extracting(one -> one.field() + " " + one.key())
                .containsExactly(fault);
    }

    private static Indicator bySex() {
        return indicator(
                IndicatorId.FIRST,
                ValueType.PERCENT,
                List.of(),
                new Breakdown(Set.of(Dimension.SEX), List.of()));
    }

    @Test
    void each_indicator_has_its_own_value_and_keeps_the_revision_it_was_asked_by() {
        var stage = Localized.of(Language.ENGLISH, "Drafted");
        var law = indicator(IndicatorId.of(3), ValueType.ORDINAL, List.of(stage, stage));
        typed.putAll(Map.of("value", "64", "valueYear", "2025"));
        typed.putAll(Map.of("value-i3", "2", "valueYear-i3", "2024", "valueSource-i3", "Gazette"));

        var content =
                ((UpdateForm.Outcome.Read)
                                UpdateForm.read(
                                        typed, List.of(SHARE, law), Language.ENGLISH, TODAY))
                        .content();

        assertThat(content.values())
                .isEqualTo(
                        List.of(
                                new IndicatorValue(
                                        IndicatorId.FIRST,
                                        2,
                                        new Measurement(new BigDecimal("64"), 2025, "")),
                                new IndicatorValue(
                                        IndicatorId.of(3),
                                        4,
                                        new Measurement(new BigDecimal("2"), 2024, "Gazette"))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "3", "1.5", "-1"})
    void a_stage_is_one_of_those_that_have_a_name(String number) {
        var stage = Localized.of(Language.ENGLISH, "Drafted");
        var law = indicator(IndicatorId.FIRST, ValueType.ORDINAL, List.of(stage, stage));
        typed.putAll(Map.of("value", number, "valueYear", "2025"));

        var outcome = UpdateForm.read(typed, List.of(law), Language.ENGLISH, TODAY);

        assertThat(((UpdateForm.Outcome.Faulty) outcome).faults())
                .extracting(Fault::key)
                .isEqualTo(List.of("fault.value.stage"));
    }

    @Test
    void reads_a_full_form_in_the_readers_numbers() {
        typed.putAll(
                Map.of(
                        "value",
                        "64,5",
                        "valueYear",
                        "2025",
                        "valueSource",
                        "Ежегодник",
                        "nextStepOn",
                        "2026-06-01",
                        "evidence",
                        "Отчёт https://example.org/a\nhttps://example.org/b"));

        var content =
                ((UpdateForm.Outcome.Read)
                                UpdateForm.read(typed, INDICATORS, Language.RUSSIAN, TODAY))
                        .content();

        assertThat(content.status()).isEqualTo(ImplementationStatus.SUBSTANTIAL);
        assertThat(content.values().getFirst().value())
                .isEqualByComparingTo(new BigDecimal("64.5"));
        assertThat(content.nextStepOn()).hasValue(LocalDate.of(2026, 6, 1));
        assertThat(content.text(TextField.DONE)).isEqualTo("Мектептерде сабақтар өтті");
        assertThat(content.language().value()).isEqualTo("kk");
    }

    @ParameterizedTest(name = "{0}={1} is answered with {3} at {2}")
    @CsvSource(
            textBlock =
                    """
                    status,     '',           status,      fault.status.missing
                    status,     PERFECT,      status,      fault.status.missing
                    status,     LIMITED,      challenges,  fault.challenges.missing
                    status,     NOT_STARTED,  challenges,  fault.challenges.missing
                    done,       '   ',        done,        fault.done.missing
                    valueYear,  2025,         value,       fault.value.missing
                    nextStepOn, 2026-02-30,   nextStepOn,  fault.date.unreadable
                    nextStepOn, 9999-01-01,   nextStepOn,  fault.date.unreadable
                    evidence,   see our site, evidence,    fault.evidence.no-link
                    language,   '',           language,    fault.language.missing
                    """)
    void names_each_mistake_beside_its_field(String name, String value, String field, String key) {
        typed.put(name, value);

        assertThat(faults())
                .extracting(Fault::field, Fault::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, key));
    }

    @ParameterizedTest(name = "year {0}: {1}")
    @CsvSource({
        "2027, fault.year.future",
        "'', fault.year.missing",
        "25, fault.year.missing",
        "1066, fault.year.missing",
        "२०२५, fault.year.missing"
    })
    void a_value_needs_a_year_that_has_come(String year, String key) {
        typed.putAll(Map.of("value", "12", "valueYear", year));

        assertThat(faults()).extracting(Fault::key).containsExactly(key);
    }

    @Test
    void says_how_long_a_text_is_that_is_too_long() {
        typed.put("done", "a".repeat(200_000));

        assertThat(faults())
                .containsExactly(
                        new Fault(
                                "done",
                                "fault.text.too-long",
                                Map.of("most", 10_000, "length", 200_000)));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "27", "127", "55296", "57343", "65535"})
    void refuses_characters_that_no_one_can_read(int code) {
        typed.put("done", "before " + (char) code + " after");

        assertThat(faults()).extracting(Fault::key).containsExactly("fault.text.unreadable");
    }

    @Test
    void lists_all_mistakes_in_the_order_of_the_form() {
        typed.putAll(
                Map.of(
                        "status",
                        "",
                        "done",
                        "",
                        "value",
                        "many",
                        "valueYear",
                        "2050",
                        "evidence",
                        "none"));

        assertThat(faults())
                .extracting(Fault::field)
                .containsExactly("status", "value", "valueYear", "done", "evidence");
    }

    @Test
    void a_repeat_is_the_same_account_but_for_blanks_around_it() {
        var one =
                ((UpdateForm.Outcome.Read)
                                UpdateForm.read(typed, INDICATORS, Language.ENGLISH, TODAY))
                        .content();
        typed.put("done", "  " + typed.get("done") + "\n");
        var other =
                ((UpdateForm.Outcome.Read)
                                UpdateForm.read(typed, INDICATORS, Language.ENGLISH, TODAY))
                        .content();

        assertThat(other.repeats(one)).isTrue();
    }

    private List<Fault> faults() {
        return ((UpdateForm.Outcome.Faulty)
                        UpdateForm.read(typed, INDICATORS, Language.ENGLISH, TODAY))
                .faults();
    }
}
