package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.reminders.OwedNotices.focalPoint;

import java.util.Set;
import org.followup.core.access.Link;
import org.followup.core.access.Secret;
import org.followup.core.letters.LetterChoice;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.junit.jupiter.api.Test;

/** A letter that one may do without says how, and who does gets no more of its kind. */
class UnwantedLettersTest {

    private final OwedNotices notices = new OwedNotices();

    @Test
    void the_way_out_is_a_link_of_that_person_and_kind_of_which_only_the_digest_is_kept() {
        notices.owe(LetterKind.ROUND_OPENED);
        notices.send(LetterKind.ROUND_OPENED);

        var header = notices.mail.last().headers().get("List-Unsubscribe");
        assertThat(header)
                .startsWith("<https://example.org/v1/without/")
                .endsWith(">, <mailto:secretariat@example.org?subject=unsubscribe>");
        var secret =
                new Secret(
                        header.substring(
                                "<https://example.org/v1/without/".length(), header.indexOf('>')));
        var link = notices.forum.store.keys().link(secret.digest()).orElseThrow();
        assertThat(link.purpose()).isEqualTo(Link.Purpose.UNSUBSCRIBE);
        assertThat(link.item()).contains("ROUNDS");
        assertThat(link.person().value()).isEqualTo("aigul");
    }

    @Test
    void what_somebody_has_switched_off_is_dropped_and_says_why() {
        notices.forum.put(
                notices.forum
                        .person("aigul", Set.of(focalPoint()))
                        .gettingNo(Set.of(LetterChoice.ROUNDS)));
        notices.owe(LetterKind.ROUND_OPENED);
        notices.owe(LetterKind.SENT_BACK);

        assertThat(notices.send(LetterKind.ROUND_OPENED)).isEqualTo(LetterState.DROPPED);
        assertThat(notices.letter(LetterKind.ROUND_OPENED).reason()).contains("switched-off");
        assertThat(notices.send(LetterKind.SENT_BACK)).isEqualTo(LetterState.SENT);
    }
}
