package org.followup.core.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;
import org.followup.core.languages.Typing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForumFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Typing typing =
            new Typing()
                    .with("year", "2026")
                    .with("host", "KZ")
                    .with("name-en", "Second forum")
                    .with("name-ru", "Второй форум")
                    .with("place-ru", "Астана, Казахстан")
                    .day("opens", "2026-10-08")
                    .day("closes", "2026-10-09")
                    .with("theme1-code", "vio")
                    .with("theme1-en", "Preventing violence")
                    .with("theme3-code", "NET")
                    .with("theme3-ru", "Интернет");

    @Test
    void a_forum_is_known_by_its_year_and_its_host() {
        var forum = Typing.content(read());

        assertThat(forum.id()).isEqualTo(new ForumId("2026-kz"));
        assertThat(forum.name().in(Language.RUSSIAN).text()).isEqualTo("Второй форум");
        assertThat(forum.opensOn()).isEqualTo("2026-10-08");
        assertThat(forum.closesOn()).isEqualTo("2026-10-09");
        assertThat(forum.illustrative()).isFalse();
        assertThat(forum.themes())
                .extracting(theme -> theme.code().value())
                .containsExactly("VIO", "NET");
    }

    @Test
    void an_empty_form_names_each_thing_that_is_missing() {
        assertThat(Typing.faults(ForumForm.read(new Typing().form(), TODAY)))
                .containsExactly(
                        "year fault.forum.year",
                        "host fault.country.missing",
                        "name-en fault.name.missing",
                        "place-en fault.place.missing",
                        "opens fault.day.opens",
                        "closes fault.day.closes",
                        "theme1-code fault.theme.none");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "year,        2032,  year fault.forum.year",
        "year,        1999,  year fault.forum.year",
        "year,        2027,  opens fault.forum.opens",
        "opensDay,    10,    closes fault.forum.closes",
        "opensMonth,  8,     closes fault.forum.too-long",
        "closesYear,  2199,  closes fault.forum.too-long",
        "theme3-code, VIO,   theme3-code fault.theme.twice",
        "theme3-code, В,     theme3-code fault.theme.code",
        "theme3-code, '',    theme3-code fault.theme.code",
        "theme3-ru,   '',    theme3-en fault.theme.name",
    })
    void a_mistake_is_named_at_its_field(String field, String typed, String fault) {
        typing.with(field, typed);

        assertThat(Typing.faults(read())).isEqualTo(List.of(fault));
    }

    private TypedForm.Reading<Forum> read() {
        return ForumForm.read(typing.form(), TODAY);
    }
}
