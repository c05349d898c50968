package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.SignIn;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.languages.Language;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Message;
import org.followup.core.letters.Receiver;
import org.followup.core.letters.RecordingMail;
import org.followup.core.stores.Ports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a hard bounce or a complaint stops. The due day is Friday 15 May 2026. */
final class StoppedAddressTest {

    private static final String THREE_BEFORE = "reminder-2025-kz-2026-1-2026-05-15-3-before";
    private static final String DUE_DAY = "reminder-2025-kz-2026-1-2026-05-15-due-day";
    private static final Actor SAIDA = new Actor("saida");
    private static final EmailAddress AIGUL = new EmailAddress("aigul@example.org");

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(at(12));
    private final RecordingMail mail = new RecordingMail();
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);
    private final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());
    private final LetAddressGo letAddressGo =
            new LetAddressGo(
                    forum.store.journal(),
                    forum.store.letters(),
                    forum.store.people(),
                    forum.store.tasks(),
                    clock);

    @BeforeEach
    void a_first_reminder_went_out() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
        days(12, 13);
        assertThat(mail.accepted()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterState.class,
            names = {"BOUNCED", "COMPLAINED"})
    void no_letter_of_any_kind_goes_to_a_stopped_address(LetterState said) {
        stop(said);
        owe(LetterKind.INVITATION, "invitation");
        owe(LetterKind.RECEIPT, "receipt");
        askToSignIn();

        days(13, 30);

        assertThat(mail.accepted()).hasSize(1);
        assertThat(forum.letter("aigul", "invitation").reason()).contains(AddressState.STOPPED);
        assertThat(signIn().reason()).contains(AddressState.STOPPED);
    }

    @Test
    void a_letter_that_waits_when_the_address_is_stopped_is_dropped_with_the_reason() {
        clock.set(at(15).minus(Duration.ofHours(6)));
        planner.plan(clock.instant());
        stop(LetterState.BOUNCED);

        days(15, 16);

        assertThat(forum.letter("aigul", DUE_DAY).state()).isEqualTo(LetterState.DROPPED);
        assertThat(forum.letter("aigul", DUE_DAY).reason()).contains(AddressState.STOPPED);
    }

    @Test
    void a_corrected_address_is_free_and_gets_what_was_held_back() {
        clock.set(at(15).minus(Duration.ofHours(6)));
        planner.plan(clock.instant());
        stop(LetterState.BOUNCED);
        days(15, 18);

        correct("aigul.new@example.org");
        days(18, 19);

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("aigul@example.org", "aigul.new@example.org");
        assertThat(forum.letter("aigul", DUE_DAY).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void who_else_holds_the_role_is_reminded_as_ever() {
        forum.focalPoint("nurlan", SmallForum.KZ);
        stop(LetterState.COMPLAINED);

        days(13, 16);

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("aigul@example.org", "nurlan@example.org");
    }

    @Test
    void let_go_it_gets_letters_again_and_the_same_event_stops_it_no_more() {
        stop(LetterState.BOUNCED);
        clock.set(at(14));

        assertThat(letAddressGo.letGo(SAIDA, AIGUL.digest())).isPresent();
        assertThat(letAddressGo.letGo(SAIDA, AIGUL.digest())).isPresent();
        assertThat(letAddressGo.letGo(SAIDA, "other")).isEmpty();
        stop(LetterState.BOUNCED);
        days(14, 16);

        assertThat(mail.accepted()).hasSize(2);
        assertThat(forum.store.journal().changes(HistoryId.SERVICE, 0, 10))
                .extracting(change -> change.what().kind())
                .containsExactly("address-let-go");
    }

    @Test
    void what_bounces_after_the_letting_go_stops_it_again() {
        stop(LetterState.BOUNCED);
        clock.set(at(14));
        letAddressGo.letGo(SAIDA, AIGUL.digest());
        days(14, 16);

        events.record(MailEvents.hard(mail.last(), LetterState.BOUNCED, clock.instant()));

        assertThat(forum.store.letters().stoppedAddresses())
                .extracting(AddressState::occasion)
                .containsExactly(DUE_DAY);
    }

    @Test
    void a_late_event_of_a_mail_to_the_former_address_does_not_stop_the_new_one() {
        correct("aigul.new@example.org");
        stop(LetterState.BOUNCED);

        days(13, 16);

        assertThat(mail.last().to().value()).isEqualTo("aigul.new@example.org");
    }

    @Test
    void a_soft_bounce_stops_nothing() {
        events.record(MailEvents.about(mail.last(), LetterState.BOUNCED, clock.instant()));

        days(13, 16);

        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void a_soft_bounce_before_a_hard_one_hides_it_not() {
        events.record(MailEvents.about(mail.last(), LetterState.BOUNCED, clock.instant()));
        stop(LetterState.BOUNCED);

        assertThat(forum.store.letters().stoppedAddresses()).hasSize(1);
    }

    @Test
    void events_twice_and_in_any_order_end_the_same() {
        var random = new Random(20260512);
        var told = new ArrayList<RecordMailEvent.Event>();
        for (var hour = 0; hour < 5; hour++) {
            for (var said : List.of(LetterState.BOUNCED, LetterState.COMPLAINED)) {
                var event = MailEvents.hard(mail.last(), said, at(13).plusSeconds(3600L * hour));
                told.addAll(List.of(event, event));
            }
        }
        for (var round = 0; round < 50; round++) {
            var fresh = new RecordedAlone();
            Collections.shuffle(told, random);

            told.forEach(fresh.events::record);

            var state = fresh.store().letters().address(AIGUL.digest()).orElseThrow();
            assertThat(state.said()).isEqualTo(LetterState.COMPLAINED);
            assertThat(state.saidAt()).isEqualTo(at(13).plusSeconds(4 * 3600));
        }
    }

    @Test
    void by_hand_a_letter_that_met_a_stopped_address_is_sent_after_the_correction() {
        stop(LetterState.BOUNCED);
        owe(LetterKind.INVITATION, "invitation");
        days(13, 14);
        correct("aigul.new@example.org");

        new SendByHand(forum.store.journal(), forum.store.letters(), forum.store.tasks(), clock)
                .send(new PersonId("saida"), new PersonId("aigul").receiver(), "invitation");
        days(14, 15);

        assertThat(mail.last().to().value()).isEqualTo("aigul.new@example.org");
        assertThat(forum.letter("aigul", "invitation").state()).isEqualTo(LetterState.SENT);
    }

    /** The same letter in a ledger of its own. */
    private static final class RecordedAlone {

        private final SmallForum other = SmallForum.dueInMay();
        private final RecordMailEvent events =
                new RecordMailEvent(
                        other.store.journal(), other.store.letters(), other.store.tasks());

        RecordedAlone() {
            other.put(
                    Letter.pending(
                            new PersonId("aigul").receiver(),
                            LetterKind.REMINDER,
                            THREE_BEFORE,
                            Map.of(),
                            at(12),
                            at(12)));
        }

        Ports store() {
            return other.store;
        }
    }

    private void stop(LetterState said) {
        Message first = mail.accepted().getFirst();
        events.record(MailEvents.hard(first, said, at(12).plusSeconds(60)));
    }

    private void correct(String address) {
        var old = forum.store.people().find(new PersonId("aigul")).orElseThrow();
        var to = new EmailAddress(address);
        forum.put(
                new Person(
                        old.id(),
                        old.name(),
                        to,
                        old.language(),
                        old.grants(),
                        old.terms(),
                        old.without(),
                        old.calendar(),
                        0,
                        old.revision() + 1),
                new AddressEntry(to.digest(), old.id()));
    }

    private void owe(LetterKind kind, String occasion) {
        var receiver = new PersonId("aigul").receiver();
        var now = clock.instant();
        forum.put(Letter.pending(receiver, kind, occasion, Map.of(), now, now));
    }

    private void askToSignIn() {
        var now = clock.instant();
        var asked =
                new SignIn(
                        "1",
                        AIGUL,
                        "browser",
                        Language.ENGLISH,
                        now,
                        now.plus(Duration.ofHours(2)),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        false,
                        1);
        forum.put(
                asked,
                Letter.pending(
                        Receiver.behind(AIGUL),
                        LetterKind.SIGN_IN,
                        "sign-in",
                        Map.of("signIn", asked.id()),
                        now,
                        now));
    }

    private Letter signIn() {
        return forum.store.letters().find(Receiver.behind(AIGUL), "sign-in").orElseThrow();
    }

    private void days(int from, int until) {
        for (var now = at(from); now.isBefore(at(until)); now = now.plus(Duration.ofHours(1))) {
            clock.set(now);
            planner.plan(now);
            sender.run(Lane.ALL, 100, Instant.MAX);
        }
    }

    private static Instant at(int day) {
        return LocalDate.of(2026, 5, day).atTime(9, 0).atZone(SmallForum.ALMATY).toInstant();
    }
}
