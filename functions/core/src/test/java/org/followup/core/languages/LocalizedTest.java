package org.followup.core.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class LocalizedTest {
    private final Localized name =
            Localized.of(Language.ENGLISH, "Justice").with(Language.RUSSIAN, "Правосудие");

    @Test
    void says_the_text_and_the_language_it_is_in() {
        assertThat(name.in(Language.ENGLISH).text()).isEqualTo("Justice");
        assertThat(name.in(Language.KAZAKH))
                .isEqualTo(new Localized.Text("Правосудие", LanguageTag.of(Language.RUSSIAN)));
    }

    @Test
    void says_what_there_is_where_no_language_of_the_chain_is() {
        Localized french = Localized.of(new LanguageTag("fr"), "Justice");

        assertThat(french.in(Language.TAJIK).language().value()).isEqualTo("fr");
    }

    @Test
    void a_regional_text_serves_readers_of_its_language() {
        Localized both =
                new Localized(
                        Map.of(
                                new LanguageTag("en-CA"),
                                "Colour",
                                new LanguageTag("fr-CA"),
                                "Couleur"));

        assertThat(both.in(Language.ENGLISH).text()).isEqualTo("Colour");
    }

    @Test
    void needs_at_least_one_text_and_no_blank_one() {
        assertThatThrownBy(() -> new Localized(Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Localized.of(Language.ENGLISH, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
