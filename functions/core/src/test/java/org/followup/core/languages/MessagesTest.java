package org.followup.core.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {
    private static final String SAMPLE = "org/followup/core/languages/sample";

    private final Messages messages = Messages.load(SAMPLE);

    @Test
    void says_a_text_in_the_language_of_the_reader() {
        assertThat(messages.say(Language.KAZAKH, "greeting", Map.of("name", "Айгүл")))
                .isEqualTo("Салем, Айгүл");
    }

    @Test
    void a_borrowed_text_keeps_the_grammar_of_its_own_language() {
        assertThat(messages.say(Language.KAZAKH, "papers", Map.of("count", 3)))
                .isEqualTo("3 бумаги");
        assertThat(messages.say(Language.RUSSIAN, "only.english")).isEqualTo("Only in English");
    }

    @Test
    void a_missing_key_breaks_tests_and_shows_itself_to_readers() {
        Messages lenient = Messages.load(List.of(SAMPLE), false);

        assertThatThrownBy(() -> messages.say(Language.ENGLISH, "nothing"))
                .hasMessageContaining("nothing");
        assertThat(lenient.say(Language.ENGLISH, "nothing")).isEqualTo("‹nothing›");
    }

    @Test
    void a_missing_argument_is_named() {
        assertThatThrownBy(() -> messages.say(Language.ENGLISH, "greeting"))
                .hasMessageContaining("greeting")
                .hasMessageContaining("name");
    }

    @Test
    void one_key_in_two_bundles_is_refused() {
        assertThatThrownBy(() -> Messages.load(SAMPLE, "org/followup/core/languages/clash"))
                .hasMessageContaining("greeting");
    }

    @Test
    void knows_the_keys_and_placeholders_of_a_language() {
        assertThat(messages.keys(Language.KAZAKH)).containsExactly("greeting");
        assertThat(messages.placeholders(Language.RUSSIAN, "papers")).containsExactly("count");
        assertThat(messages.placeholders(Language.KAZAKH, "papers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{}",
                "{n, plural}",
                "{n, plural, one {x}}",
                "{n, plural, several {x} other {y}}",
                "{n, plural, other {x} other {y}}",
                "{n, plural, =x {x} other {y}}",
                "{n, plural, offset:1 other {y}}",
                "{n, number}",
                "{n, select, a {x}}",
                "{a b}",
            })
    void what_a_translator_broke_is_refused(String text) {
        assertThatThrownBy(() -> MessageParser.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
