package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import org.followup.core.letters.EmailAddress;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Map<String, String> COMPLETE =
            Map.of(
                    "TABLE", "follow-up",
                    "SENDER", "Forum <letters@example.org>",
                    "CONFIGURATION_SET", "letters",
                    "BASE_ADDRESS", "https://example.org/v1");

    @Test
    void what_is_complete_is_read() {
        var settings = Settings.from(COMPLETE);

        assertThat(settings.table()).isEqualTo("follow-up");
        assertThat(settings.letterhead().baseAddress()).hasToString("https://example.org/v1/");
        assertThat(settings.letterhead().replyTo())
                .isEqualTo(new EmailAddress("letters@example.org"));
        assertThat(settings.configurationSet()).isEqualTo("letters");
    }

    @Test
    void replies_go_where_the_settings_say() {
        var more = new HashMap<>(COMPLETE);
        more.put("REPLY_TO", "secretariat@example.org");

        var settings = Settings.from(more);

        assertThat(settings.letterhead().replyTo())
                .isEqualTo(new EmailAddress("secretariat@example.org"));
    }

    @Test
    void everything_that_is_missing_or_wrong_is_named_at_once() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.from(Map.of("BASE_ADDRESS", "/relative", "SENDER", "x")))
                .withMessageContainingAll("TABLE", "SENDER (is not", "BASE_ADDRESS (is not");
        assertThatIllegalStateException().isThrownBy(() -> Settings.table(Map.of()));
    }

    @Test
    void each_function_names_all_that_it_alone_is_missing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.hearing(Map.of("TABLE", " ")))
                .withMessage("these variables are missing: TABLE, MAIL_TOPIC");
        assertThatIllegalStateException()
                .isThrownBy(() -> DrainSettings.from(Map.of()))
                .withMessage(
                        "these variables are missing: STACK, TABLE, SENDER, BASE_ADDRESS,"
                                + " CONFIGURATION_SET");
    }
}
