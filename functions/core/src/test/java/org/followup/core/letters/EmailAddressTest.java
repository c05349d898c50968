package org.followup.core.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "aigul@example.org, aigul@example.org",
        "' Aigul.K+forum@Example.ORG ', aigul.k+forum@example.org",
        "INFO@EXAMPLE.ORG, info@example.org",
        "o'k@xn--e1afmkfd.example, o'k@xn--e1afmkfd.example",
    })
    void an_address_is_compared_without_regard_to_case(String typed, String value) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "aigul",
                "@example.org",
                "aigul@",
                "aigul@example",
                "aigul@@example.org",
                "aigul@example..org",
                "aigul@example.org, bolat@example.org",
                "Aigul <aigul@example.org>",
                "\"Aigul\"@example.org",
                "ai gul@example.org",
                "айгуль@example.org",
                "aigul@пример.org",
                "aigul@example.org🙂",
                "aigul@[127.0.0.1]",
                // what would begin a header of its own
                "aigul@example.org\r\nBcc: all@example.org",
                "aigul@example.org\nBcc: all@example.org",
                "aigul@example.org\rBcc: all@example.org",
                "aigul\r\n@example.org",
                "aigul@example.org%0aBcc:all@example.org",
                "aigul@example.org\u2028Bcc: all@example.org",
                "aigul@example.org\0",
            })
    void what_is_no_address_is_none(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(typed));
    }

    @Test
    void an_address_has_at_most_254_characters() {
        var domain = ".example".repeat(24) + ".org";

        assertThat(EmailAddress.parse("a".repeat(56) + "@a" + domain)).isPresent();
        assertThat(EmailAddress.parse("a".repeat(57) + "@a" + domain)).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
    }
}
