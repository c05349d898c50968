package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                ((UpdateForm.Outcome.Read) UpdateForm.read(typed, Language.RUSSIAN, TODAY))
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
                ((UpdateForm.Outcome.Read) UpdateForm.read(typed, Language.ENGLISH, TODAY))
                        .content();
        typed.put("done", "  " + typed.get("done") + "\n");
        var other =
                ((UpdateForm.Outcome.Read) UpdateForm.read(typed, Language.ENGLISH, TODAY))
                        .content();

        assertThat(other.repeats(one)).isTrue();
    }

    private List<Fault> faults() {
        return ((UpdateForm.Outcome.Faulty) UpdateForm.read(typed, Language.ENGLISH, TODAY))
                .faults();
    }
}
