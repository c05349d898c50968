package org.followup.core.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterStateTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void events_of_a_mail_settle_to_the_same_state_in_any_order() {
        var sent =
                Letter.pending(
                                Receiver.person("p-1"),
                                LetterKind.RECEIPT,
                                "r",
                                Map.of(),
                                NOON,
                                NOON)
                        .claimed(NOON.plusSeconds(60))
                        .sent(NOON, "mail-1");
        var events = List.of(LetterState.DELAYED, LetterState.DELIVERED, LetterState.BOUNCED);

        for (var first : events) {
            for (var second : events) {
                for (var third : events) {
                    var settled =
                            sent.after(first, NOON, "mail-1", Optional.empty())
                                    .after(second, NOON, "mail-1", Optional.empty())
                                    .after(third, NOON, "mail-1", Optional.empty());
                    var highest =
                            List.of(first, second, third).stream()
                                    .max(Enum::compareTo)
                                    .orElseThrow();
                    assertThat(settled.state()).isEqualTo(highest);
                }
            }
        }
    }

    @Test
    void a_letter_being_sent_may_be_tried_again_only_after_its_lease() {
        var claimed =
                Letter.pending(
                                Receiver.person("p-1"),
                                LetterKind.RECEIPT,
                                "r",
                                Map.of(),
                                NOON,
                                NOON)
                        .claimed(NOON.plusSeconds(60));

        assertThat(claimed.isDue(NOON.plusSeconds(59))).isFalse();
        assertThat(claimed.isDue(NOON.plusSeconds(60))).isTrue();
    }
}
