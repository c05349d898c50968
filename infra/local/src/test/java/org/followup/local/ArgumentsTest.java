package org.followup.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentsTest {

    private static final Path USUAL = Path.of("usual").toAbsolutePath();

    @Test
    void without_words_takes_what_is_usual() throws NotStarted {
        var arguments = parse();

        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.data()).isEqualTo(USUAL);
        assertThat(arguments.empty()).isFalse();
        assertThat(arguments.at()).isEmpty();
        assertThat(arguments.token()).isEmpty();
    }

    @Test
    void takes_every_option_in_both_ways_of_writing() throws NotStarted {
        var arguments =
                parse(
                        "--port",
                        "0",
                        "--data=/srv/follow up",
                        "--empty",
                        "--at=2026-03-01T09:00:00Z",
                        "--token",
                        "a-token-of-mine");

        assertThat(arguments.port()).isZero();
        assertThat(arguments.data()).isEqualTo(Path.of("/srv/follow up"));
        assertThat(arguments.empty()).isTrue();
        assertThat(arguments.at()).contains(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(arguments.token()).contains("a-token-of-mine");
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 8080, There is no option --prot.",
        "8080, There is no option 8080.",
        "--port, The option --port needs a value.",
        "--port --empty, The option --port needs a value.",
        "--port 1 --port 2, The option --port stands twice.",
        "--port 65536, '65536'",
        "--port http, 'not http'",
        "--at yesterday, 'written like 2026-03-01T09:00:00Z, not yesterday'",
        "--at 2026-03-01, 'not 2026-03-01'",
        "--token жетон, A token has up to 200",
    })
    void says_what_is_wrong(String words, String saying) {
        var messages = Messages.load(LocalTexts.BUNDLE);

        assertThatThrownBy(() -> parse(words.split(" ")))
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        refusal ->
                                assertThat(
                                                messages.say(
                                                        Language.ENGLISH,
                                                        refusal.key(),
                                                        refusal.arguments()))
                                        .contains(saying));
    }

    private static Arguments parse(String... words) throws NotStarted {
        return Arguments.parse(words, USUAL);
    }
}
