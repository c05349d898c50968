package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.reminders.RemindedInMay.AIGUL;
import static org.followup.core.reminders.RemindedInMay.DUE_DAY;
import static org.followup.core.reminders.RemindedInMay.at;

import java.time.Duration;
import org.followup.core.access.PersonId;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.junit.jupiter.api.Test;

/** Letters go out again to whose address is corrected, or let go. */
final class FreedAddressTest {

    private static final Actor SAIDA = new Actor("saida");

    private final RemindedInMay may = new RemindedInMay();
    private final LetAddressGo letAddressGo =
            new LetAddressGo(
                    may.forum.store.journal(),
                    may.forum.store.letters(),
                    may.forum.store.people(),
                    may.forum.store.tasks(),
                    may.clock);

    @Test
    void a_corrected_address_is_free_and_gets_what_was_held_back() {
        may.clock.set(at(15).minus(Duration.ofHours(6)));
        may.planner.plan(may.clock.instant());
        may.stop(LetterState.BOUNCED);
        may.days(15, 18);

        may.correct("aigul.new@example.org");
        may.days(18, 19);

        assertThat(may.mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("aigul@example.org", "aigul.new@example.org");
        assertThat(may.forum.letter("aigul", DUE_DAY).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void let_go_it_gets_letters_again_and_the_same_event_stops_it_no_more() {
        may.stop(LetterState.BOUNCED);
        may.clock.set(at(14));

        assertThat(letAddressGo.letGo(SAIDA, AIGUL.digest())).isPresent();
        assertThat(letAddressGo.letGo(SAIDA, AIGUL.digest())).isPresent();
        assertThat(letAddressGo.letGo(SAIDA, "other")).isEmpty();
        may.stop(LetterState.BOUNCED);
        may.days(14, 16);

        assertThat(may.mail.accepted()).hasSize(2);
        assertThat(may.forum.store.journal().changes(HistoryId.SERVICE, 0, 10))
                .extracting(change -> change.what().kind())
                .containsExactly("address-let-go");
    }

    /** It was lost: only by hand it could be sent, and nobody was told to. */
    @Test
    void what_met_the_stop_goes_out_when_the_address_is_let_go() {
        may.stop(LetterState.BOUNCED);
        may.owe(LetterKind.INVITATION, "invitation");
        may.days(13, 14);
        assertThat(may.forum.letter("aigul", "invitation").reason()).contains(AddressState.STOPPED);

        letAddressGo.letGo(SAIDA, AIGUL.digest());
        may.days(14, 15);

        assertThat(may.forum.letter("aigul", "invitation").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void what_bounces_after_the_letting_go_stops_it_again() {
        may.stop(LetterState.BOUNCED);
        may.clock.set(at(14));
        letAddressGo.letGo(SAIDA, AIGUL.digest());
        may.days(14, 16);

        may.events.record(
                MailEvents.hard(may.mail.last(), LetterState.BOUNCED, may.clock.instant()));

        assertThat(may.forum.store.letters().stoppedAddresses())
                .extracting(AddressState::occasion)
                .containsExactly(DUE_DAY);
    }

    @Test
    void a_late_event_of_a_mail_to_the_former_address_does_not_stop_the_new_one() {
        may.correct("aigul.new@example.org");
        may.stop(LetterState.BOUNCED);

        may.days(13, 16);

        assertThat(may.mail.last().to().value()).isEqualTo("aigul.new@example.org");
    }

    @Test
    void by_hand_a_letter_that_met_a_stopped_address_is_sent_after_the_correction() {
        may.stop(LetterState.BOUNCED);
        may.owe(LetterKind.INVITATION, "invitation");
        may.days(13, 14);
        may.correct("aigul.new@example.org");

        new SendByHand(
                        may.forum.store.journal(),
                        may.forum.store.letters(),
                        may.forum.store.tasks(),
                        may.clock)
                .send(new PersonId("saida"), new PersonId("aigul").receiver(), "invitation");
        may.days(14, 15);

        assertThat(may.mail.last().to().value()).isEqualTo("aigul.new@example.org");
        assertThat(may.forum.letter("aigul", "invitation").state()).isEqualTo(LetterState.SENT);
    }
}
