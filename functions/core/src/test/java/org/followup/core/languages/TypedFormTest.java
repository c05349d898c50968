package org.followup.core.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFormTest {

    private final Typing typing = new Typing();

    @Test
    void numbers_are_read_as_the_reader_writes_them() {
        typing.with("target", "64,5");

        assertThat(typing.in(Language.RUSSIAN).number("target")).contains(new BigDecimal("64.5"));
    }

    @Test
    void a_name_may_come_in_any_of_the_languages() {
        typing.with("name-en", "  ").with("name-ru", " Форум ").with("name-uz-Cyrl", "Форуми");

        assertThat(typing.form().names("name", 20, "missing").orElseThrow().texts())
                .isEqualTo(
                        Map.of(
                                LanguageTag.of(Language.RUSSIAN), "Форум",
                                LanguageTag.of(Language.UZBEK_CYRILLIC), "Форуми"));
    }

    @Test
    void a_name_in_no_language_is_missed_at_its_first_field() {
        assertThat(faults(typing, form -> form.names("name", 20, "missing")))
                .containsExactly(Fault.at("name-en", "missing"));
    }

    @Test
    void says_how_long_a_text_is_that_is_too_long() {
        typing.with("name-ru", "а".repeat(200_000));

        assertThat(faults(typing, form -> form.names("name", 200, "missing")))
                .containsExactly(
                        new Fault(
                                "name-ru",
                                "fault.text.too-long",
                                Map.of("most", 200, "length", 200_000)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 27, 127, 0xd800, 0xdfff, 0xffff})
    void refuses_characters_that_no_one_can_read(int code) {
        typing.with("name", "before " + (char) code + " after");

        assertThat(faults(typing, form -> form.line("name", 100)))
                .containsExactly(Fault.at("name", "fault.text.unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\r\ntwo", "one\ttwo", "one\u0085two"})
    void a_line_is_one_line(String typed) {
        typing.with("name", typed);

        assertThat(faults(typing, form -> form.line("name", 100)))
                .containsExactly(Fault.at("name", "fault.line.several"));
    }

    @ParameterizedTest(name = "day {0}: {1}")
    @CsvSource({
        "2026-02-30, date.refused.NO_SUCH_DAY",
        "26-02-03,   date.refused.YEAR",
        "9999-01-01, date.refused.YEAR",
        "2026-05-,   date.refused.INCOMPLETE",
        "2026-May-1, date.refused.NOT_A_DATE"
    })
    void a_day_is_one_that_the_calendar_has(String typed, String key) {
        typing.day("opens", typed);

        assertThat(faults(typing, form -> form.day("opens")))
                .containsExactly(Fault.at("opens", key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1000", "-1", "1.5", "१", "99999999999999999999", "one"})
    void a_whole_number_lies_between_its_bounds(String typed) {
        typing.with("number", typed);

        assertThat(faults(typing, form -> form.whole("number", 1, 999, "wrong")))
                .containsExactly(new Fault("number", "wrong", Map.of("least", "1", "most", "999")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "kz", "Kazakhstan", "KAZ"})
    void a_country_is_one_of_the_world(String typed) {
        typing.with("host", typed);

        assertThat(faults(typing, form -> form.country("host")))
                .containsExactly(Fault.at("host", "fault.country.missing"));
    }

    private static List<Fault> faults(Typing typing, Consumer<TypedForm> read) {
        var form = typing.form();
        read.accept(form);
        return form.reading(() -> "") instanceof TypedForm.Reading.Faulty<String>(var faults)
                ? faults
                : List.of();
    }
}
