package org.followup.core.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk-KZ,ru;q=0.8 | KAZAKH",
                "de,fr;q=0.9,ru;q=0.5 | RUSSIAN",
                "en;q=0.3,ky;q=0.9 | KYRGYZ",
                "uz | UZBEK_LATIN",
                "uz-Cyrl-UZ | UZBEK_CYRILLIC",
                "UZ-latn | UZBEK_LATIN",
                "ru;q=0,tg;q=0.1 | TAJIK",
                "* | ENGLISH",
                "ja | ENGLISH",
                ";;q=x,,= | ENGLISH",
                "'' | ENGLISH",
            })
    void negotiates_the_language_a_browser_asks_for(String header, Language expected) {
        assertThat(Language.negotiate(header)).isEqualTo(expected);
    }

    @Test
    void a_missing_or_endless_header_means_english() {
        assertThat(Language.negotiate(null)).isEqualTo(Language.ENGLISH);
        assertThat(Language.negotiate("ru,".repeat(100_000))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void finds_a_language_by_its_tag_in_any_case() {
        assertThat(Language.of("uz-CYRL")).contains(Language.UZBEK_CYRILLIC);
        assertThat(Language.of("uz")).isEmpty();
        assertThat(Language.of("")).isEmpty();
    }

    @Test
    void every_chain_begins_with_the_language_and_ends_with_english() {
        for (Language language : Language.values()) {
            assertThat(language.chain()).startsWith(language).endsWith(Language.ENGLISH);
            assertThat(language.spoken().complete()).isTrue();
            assertThat(language.chain()).contains(language.spoken());
        }
    }

    @Test
    void a_language_tag_is_canonical_and_knows_its_own_name() {
        assertThat(new LanguageTag("FR").value()).isEqualTo("fr");
        assertThat(new LanguageTag("uz-cyrl").ownName()).isEqualTo("Ўзбекча");
        assertThat(new LanguageTag("fr").ownName()).isEqualTo("Français");
        assertThat(new LanguageTag("fr").nameIn(Language.RUSSIAN)).isEqualTo("французский");
        assertThat(new LanguageTag("en-ca")).isEqualTo(new LanguageTag("en-CA"));
    }

    @Test
    void what_is_no_tag_is_refused() {
        for (String typed :
                new String[] {
                    "", " ", "french language", "f", "ру", "en--us", "e\u0000n", "a".repeat(500)
                }) {
            assertThat(LanguageTag.parse(typed)).as(typed).isEmpty();
        }
        assertThat(LanguageTag.parse(" fr ")).contains(new LanguageTag("fr"));
    }
}
