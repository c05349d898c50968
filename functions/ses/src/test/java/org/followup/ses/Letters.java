package org.followup.ses;

import java.util.Map;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Message;

/** Letters for the tests of this module. */
final class Letters {

    static final String EVERY_LETTER =
            "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі, Ӣӣ Ӯӯ Ҳҳ Ҷҷ, Ää Çç Žž Ňň Öö Şş Üü Ýý, Oʻ Gʻ ʼ, 🙂";

    static final Sender SENDER =
            Sender.parse("Обязательства перед детьми <letters@example.org>").orElseThrow();

    private Letters() {}

    static Message letter(String toName, String subject, String text, Map<String, String> headers) {
        return new Message(
                new EmailAddress("aigul@example.org"),
                toName,
                "ru",
                subject,
                text,
                "<p>" + text + "</p>",
                headers,
                Map.of("receiver", "person-p-1", "occasion", "receipt-KZ-2025-VIO-03-2026-1-1"));
    }

    static Message letter() {
        return letter("Айгүл", "Получено", "Здравствуйте", Map.of());
    }
}
