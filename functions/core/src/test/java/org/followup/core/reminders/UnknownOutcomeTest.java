package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.SignIn;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Mail.Outcome.Unknown;
import org.followup.core.letters.Receiver;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.Test;

/** Nobody knows whether a letter went out: no answer came, or the sender died. */
class UnknownOutcomeTest {

    private static final EmailAddress ADDRESS = new EmailAddress("aigul@example.org");

    private final OwedReminder owed = new OwedReminder();
    private final SmallForum forum = owed.forum;
    private final SimulatedClock clock = owed.clock;
    private final RecordingMail mail = owed.mail;
    private final FaultyJournal journal = owed.journal;
    private final RecordMailEvent events = owed.events;

    @Test
    void an_unknown_outcome_is_tried_once_more_after_its_lease() {
        mail.refuse(new Unknown("SocketTimeoutException"));
        assertThat(owed.run().count(Sent.Result.UNKNOWN)).isEqualTo(1);
        clock.move(OwedReminder.LEASE.minusSeconds(1));
        assertThat(owed.run()).isEqualTo(Sent.NOTHING);
        clock.move(Duration.ofSeconds(1));

        assertThat(owed.run().count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void a_second_unknown_outcome_is_the_end_and_seen() {
        mail.refuse(new Unknown("time-out"), new Unknown("time-out"));
        owed.run();
        clock.move(OwedReminder.LEASE);
        owed.run();
        clock.move(OwedReminder.LEASE);

        assertThat(owed.run().count(Sent.Result.FAILED)).isEqualTo(1);
        assertThat(owed.letter().reason()).contains(Reasons.UNKNOWN_TWICE);
        assertThat(mail.accepted()).isEmpty();
    }

    /** Without events, that none came says nothing: a second letter may be one too many. */
    @Test
    void where_no_event_was_ever_heard_an_unknown_outcome_is_shown_and_not_repeated() {
        store(letters().eventsHeard(), new EventsHeard(none(), none(), none(), 2));
        mail.acceptButAnswer(new Unknown("time-out"));
        owed.run();
        clock.move(OwedReminder.LEASE);

        assertThat(owed.run().count(Sent.Result.FAILED)).isEqualTo(1);

        assertThat(owed.letter().reason()).contains(Reasons.NO_EVENTS);
        assertThat(owed.letter().repeated()).isTrue();
        assertThat(mail.accepted()).hasSize(1);
        events.record(owed.event(mail.last(), LetterState.DELIVERED));
        assertThat(owed.letter().state()).isEqualTo(LetterState.DELIVERED);
    }

    /** Somebody waits for it; the promise names it as the one that may come twice. */
    @Test
    void a_sign_in_letter_is_tried_once_more_after_two_minutes_whether_or_not_events_come() {
        store(letters().eventsHeard(), new EventsHeard(none(), none(), none(), 2));
        owed.run();
        askToSignIn();
        mail.acceptButAnswer(new Unknown("time-out"));
        owed.run();
        clock.move(Duration.ofMinutes(2).minusSeconds(1));
        assertThat(owed.run()).isEqualTo(Sent.NOTHING);
        clock.move(Duration.ofSeconds(1));

        assertThat(owed.run().count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(mail.accepted())
                .filteredOn(message -> message.to().equals(ADDRESS))
                .as("the reminder, and the letter twice")
                .hasSize(3);
    }

    @Test
    void where_events_have_stopped_an_unknown_outcome_is_not_repeated() {
        store(
                letters().eventsHeard(),
                letters().eventsHeard().accepted(clock.instant().plusSeconds(90)));
        mail.acceptButAnswer(new Unknown("time-out"));
        owed.run();
        clock.move(OwedReminder.LEASE);

        assertThat(owed.run().count(Sent.Result.FAILED)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void an_event_settles_an_unknown_outcome() {
        mail.acceptButAnswer(new Unknown("time-out"));
        owed.run();
        events.record(owed.event(mail.last(), LetterState.DELIVERED));
        clock.move(OwedReminder.LEASE);

        assertThat(owed.run()).isEqualTo(Sent.NOTHING);
        assertThat(owed.letter().state()).isEqualTo(LetterState.DELIVERED);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void an_event_may_come_before_the_answer() {
        mail.meanwhile(message -> events.record(owed.event(message, LetterState.BOUNCED)));

        assertThat(owed.run().count(Sent.Result.SENT)).isEqualTo(1);

        assertThat(owed.letter().state()).isEqualTo(LetterState.BOUNCED);
    }

    @Test
    void an_event_is_believed_against_a_letter_that_was_dropped_after_an_unknown_attempt() {
        mail.acceptButAnswer(new Unknown("time-out"));
        owed.run();
        owed.reportAll();
        clock.move(OwedReminder.LEASE);
        assertThat(owed.run().count(Sent.Result.DROPPED)).isEqualTo(1);

        events.record(owed.event(mail.last(), LetterState.DELIVERED));

        assertThat(owed.letter().state()).isEqualTo(LetterState.DELIVERED);
        assertThat(owed.letter().sentAt()).isPresent();
    }

    @Test
    void a_crash_between_claim_and_mail_loses_nothing() {
        journal.at(1, FaultyJournal.Fault.after(Interrupted.at("after the claim")));

        assertThatThrownBy(owed::run).isInstanceOf(Interrupted.class);
        assertThat(owed.run()).isEqualTo(Sent.NOTHING);
        clock.move(OwedReminder.LEASE);

        assertThat(owed.run().count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void a_crash_between_acceptance_and_mark_repeats_only_if_its_event_is_lost_too() {
        journal.at(2, FaultyJournal.Fault.before(Interrupted.at("before the mark")));
        assertThatThrownBy(owed::run).isInstanceOf(Interrupted.class);
        assertThat(owed.letter().state()).isEqualTo(LetterState.SENDING);

        clock.move(OwedReminder.LEASE);
        owed.run();

        assertThat(mail.accepted()).hasSize(2);
        assertThat(owed.letter().state()).isEqualTo(LetterState.SENT);
    }

    private void askToSignIn() {
        var now = clock.instant();
        var about = Map.of("signIn", "s-1");
        var to = Receiver.behind(ADDRESS);
        forum.put(
                new SignIn(
                        "s-1",
                        ADDRESS,
                        "digest",
                        Language.ENGLISH,
                        now,
                        now.plus(SignIn.LASTS),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        false,
                        1),
                Letter.pending(to, LetterKind.SIGN_IN, "sign-in-s-1", about, now, now));
    }

    private Letters letters() {
        return forum.store.letters();
    }

    private void store(EventsHeard before, EventsHeard after) {
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        forum.put(after);
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }
}
