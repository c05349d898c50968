package org.followup.local.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailEventTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final StoredLetter LETTER =
            new StoredLetter(
                    "000001",
                    NOW,
                    List.of("aigul@example.org"),
                    Map.of("receiver", "person-aigul", "occasion", "reminder-1"),
                    List.of(),
                    new byte[0]);

    @ParameterizedTest
    @EnumSource(MailEvent.class)
    void says_of_which_letter_it_is_in_json_inside_json(MailEvent event) throws IOException {
        var message = strings(event.of(LETTER, NOW)).getLast();

        assertThat(strings(message))
                .contains("000001", "person-aigul", "reminder-1", NOW.toString());
    }

    private static List<String> strings(String json) throws IOException {
        var all = new ArrayList<String>();
        try (var parser = new JsonFactory().createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    all.add(parser.getText());
                }
            }
        }
        return all;
    }
}
