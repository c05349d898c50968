package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.followup.core.access.CorrectPerson;
import org.followup.core.access.Enter;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Message;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came back is not lost: it goes to the corrected address, or by hand, once. */
final class SentAnewTest {

    private static final Actor SAIDA = new Actor("saida");
    private static final PersonId AIGUL = new PersonId("aigul");

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(at(4));
    private final RecordingMail mail = new RecordingMail();
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);
    private final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());
    private final CorrectPerson corrections =
            new CorrectPerson(
                    forum.store.journal(),
                    forum.store.people(),
                    forum.store.letters(),
                    forum.store.tasks(),
                    clock);
    private final SendByHand byHand =
            new SendByHand(
                    forum.store.journal(), forum.store.letters(), forum.store.tasks(), clock);
    private final Enter enter =
            new Enter(
                    forum.store.journal(),
                    forum.store.keys(),
                    forum.store.people(),
                    clock,
                    new SecureRandom());

    @BeforeEach
    void an_invitation_went_out() {
        forum.focalPoint("aigul", SmallForum.KZ);
        owe("invitation");
        send();
        assertThat(mail.accepted()).hasSize(1);
    }

    /** It was lost: nobody could send it again, and the correction wrote none. */
    @Test
    void an_invitation_that_came_back_goes_to_the_corrected_address_with_a_new_link() {
        var lost = mail.last();
        bounced(lost);
        var old = LinkIn.of(lost);
        clock.move(Duration.ofHours(1));

        correct("aigul.new@example.org");
        send();

        assertThat(mail.accepted()).hasSize(2);
        assertThat(mail.last().to().value()).isEqualTo("aigul.new@example.org");
        assertThat(LinkIn.of(mail.last()).value()).isNotEqualTo(old.value());
        assertThat(enter.byLink(old)).isEqualTo(new Enter.Outcome.NotGood(Enter.Why.REVOKED));
        assertThat(enter.byLink(LinkIn.of(mail.last()))).isInstanceOf(Enter.Outcome.Entered.class);
    }

    @Test
    void what_is_still_told_of_the_former_mail_settles_the_new_one_not() {
        var lost = mail.last();
        bounced(lost);
        correct("aigul.new@example.org");
        bounced(lost);
        events.record(MailEvents.about(lost, LetterState.COMPLAINED, clock.instant()));

        assertThat(forum.letter("aigul", "invitation@2").state()).isEqualTo(LetterState.PENDING);
        send();

        assertThat(forum.letter("aigul", "invitation@2").state()).isEqualTo(LetterState.SENT);
        assertThat(forum.letter("aigul", "invitation").about())
                .containsEntry(Letter.ANEW, "invitation@2");
        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void a_second_correction_sends_nothing_of_what_came_back_from_the_first_address() {
        bounced(mail.last());
        correct("aigul.new@example.org");
        send();

        correct("aigul.newer@example.org");
        send();

        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void a_corrected_address_that_is_none_either_is_corrected_again() {
        bounced(mail.last());
        correct("aigul.new@example.org");
        send();
        bounced(mail.last());

        correct("aigul.newer@example.org");
        send();

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly(
                        "aigul@example.org", "aigul.new@example.org", "aigul.newer@example.org");
        assertThat(forum.letter("aigul", "invitation@3").state()).isEqualTo(LetterState.SENT);
    }

    /** An event before said less of the same mail. */
    @Test
    void what_came_back_for_now_and_then_for_good_goes_to_the_corrected_address() {
        events.record(MailEvents.about(mail.last(), LetterState.BOUNCED, clock.instant()));
        bounced(mail.last());

        correct("aigul.new@example.org");
        send();

        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void neither_a_full_mailbox_nor_a_complaint_nor_another_name_sends_anything() {
        events.record(MailEvents.about(mail.last(), LetterState.BOUNCED, clock.instant()));
        correct("aigul.new@example.org");
        owe("second");
        send();
        events.record(MailEvents.hard(mail.last(), LetterState.COMPLAINED, clock.instant()));
        correct("aigul.newer@example.org");
        owe("third");
        send();
        bounced(mail.last());
        corrections.correct(SAIDA, AIGUL, "Aigul B.", person().address(), Language.RUSSIAN);
        send();

        assertThat(mail.accepted()).hasSize(3);
    }

    @Test
    void by_hand_what_came_back_goes_out_once_more_and_no_second_time() {
        var full = mail.last();
        events.record(MailEvents.about(full, LetterState.BOUNCED, clock.instant()));

        assertThat(letGo("invitation")).isInstanceOf(SendByHand.Outcome.Released.class);
        assertThat(letGo("invitation")).isInstanceOf(SendByHand.Outcome.TooLate.class);
        send();
        events.record(MailEvents.about(full, LetterState.BOUNCED, clock.instant()));
        assertThat(forum.letter("aigul", "invitation@2").state()).isEqualTo(LetterState.SENT);
        assertThat(forum.letter("aigul", "invitation@2").about())
                .containsEntry(Letter.BY_HAND, "saida");
        events.record(MailEvents.about(mail.last(), LetterState.BOUNCED, clock.instant()));

        assertThat(letGo("invitation@2")).isInstanceOf(SendByHand.Outcome.TooLate.class);
        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void by_hand_nothing_goes_to_whoever_complained() {
        events.record(MailEvents.hard(mail.last(), LetterState.COMPLAINED, clock.instant()));

        assertThat(letGo("invitation")).isInstanceOf(SendByHand.Outcome.TooLate.class);
    }

    /** The address was still stopped: the correction lets it go, and nobody has to once more. */
    @Test
    void by_hand_what_met_a_stopped_address_goes_out_after_the_correction() {
        bounced(mail.last());
        letGo("invitation");
        send();
        assertThat(forum.letter("aigul", "invitation@2").state()).isEqualTo(LetterState.DROPPED);

        correct("aigul.new@example.org");
        send();

        assertThat(letGo("invitation@2")).isInstanceOf(SendByHand.Outcome.TooLate.class);
        assertThat(mail.last().to().value()).isEqualTo("aigul.new@example.org");
        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void of_very_many_the_latest_go_and_the_others_may_be_let_go_by_hand() {
        for (var number = 10; number < 50; number++) {
            clock.move(Duration.ofMinutes(1));
            owe("more-" + number);
        }
        send();
        mail.accepted().forEach(this::bounced);

        correct("aigul.new@example.org");
        send();

        assertThat(mail.accepted())
                .filteredOn(message -> message.to().value().equals("aigul.new@example.org"))
                .hasSize(30)
                .allMatch(message -> message.tags().get("occasion").compareTo("more-20") >= 0);
        assertThat(letGo("invitation")).isInstanceOf(SendByHand.Outcome.Released.class);
    }

    private void owe(String occasion) {
        var now = clock.instant();
        forum.put(
                Letter.pending(
                        AIGUL.receiver(), LetterKind.INVITATION, occasion, Map.of(), now, now));
    }

    private void send() {
        sender.run(Lane.ALL, 100, Instant.MAX);
    }

    private void bounced(Message message) {
        events.record(MailEvents.hard(message, LetterState.BOUNCED, clock.instant()));
    }

    private void correct(String address) {
        var now = person();
        corrections.correct(SAIDA, AIGUL, now.name(), new EmailAddress(address), now.language());
    }

    private Person person() {
        return forum.store.people().find(AIGUL).orElseThrow();
    }

    private SendByHand.Outcome letGo(String occasion) {
        return byHand.send(new PersonId("saida"), AIGUL.receiver(), occasion);
    }

    private static Instant at(int day) {
        return LocalDate.of(2026, 5, day).atTime(9, 0).atZone(SmallForum.ALMATY).toInstant();
    }
}
