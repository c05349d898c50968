package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Mail.Outcome.RefusedForNow;
import org.followup.core.letters.Message;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.Test;

/** What a run as a whole holds to: one at a time, the quota, urgent letters in between. */
class DrainLettersTest {

    private static final Instant MORNING =
            LocalDate.of(2026, 5, 15).atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(MORNING);
    private final RecordingMail mail = new RecordingMail();

    @Test
    void of_two_drains_one_sends() {
        owe(3);
        forum.put(new DrainTurn("other", MORNING.plusSeconds(60), 1));

        assertThat(drain(mail, Pace.FREE))
                .isEqualTo(new DrainLetters.Outcome.NotOurTurn(MORNING.plusSeconds(60)));
        assertThat(mail.accepted()).isEmpty();
        clock.move(Duration.ofSeconds(60));

        assertThat(sent(mail, Pace.FREE).count(Sent.Result.SENT)).isEqualTo(3);
    }

    @Test
    void a_turn_is_given_back_and_its_holder_may_take_it_again() {
        assertThat(sent(mail, Pace.FREE)).isEqualTo(Sent.NOTHING);

        var turn = forum.store.letters().drainTurn().orElseThrow();
        assertThat(turn.isFree("other", clock.instant())).isTrue();
        forum.put(turn.taken("me", MORNING.plusSeconds(60)));
        assertThat(drain(mail, Pace.FREE)).isInstanceOf(DrainLetters.Outcome.Drained.class);
    }

    @Test
    void a_long_run_renews_its_turn() {
        owe(4);
        mail.meanwhile(
                message -> {
                    clock.move(Duration.ofSeconds(40));
                    var turn = forum.store.letters().drainTurn().orElseThrow();
                    assertThat(turn.isFree("other", clock.instant())).isFalse();
                });

        assertThat(sent(mail, Pace.FREE).count(Sent.Result.SENT)).isEqualTo(4);
    }

    @Test
    void who_was_too_slow_and_lost_the_turn_stops() {
        owe(4);
        mail.meanwhile(
                message -> {
                    clock.move(Duration.ofSeconds(61));
                    var turn = forum.store.letters().drainTurn().orElseThrow();
                    forum.put(turn.taken("other", clock.instant().plusSeconds(60)));
                });

        assertThat(sent(mail, Pace.FREE).count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(forum.store.letters().drainTurn().orElseThrow().holder()).isEqualTo("other");
    }

    @Test
    void a_mail_service_that_refuses_everybody_is_left_alone_until_the_next_run() {
        owe(30);
        for (var refusal = 0; refusal < 30; refusal++) {
            mail.refuse(new RefusedForNow(RefusedForNow.THROTTLED));
        }

        assertThat(sent(mail, Pace.FREE).count(Sent.Result.REFUSED)).isEqualTo(10);
        assertThat(forum.letters()).filteredOn(letter -> letter.attempts() == 0).hasSize(20);
    }

    @Test
    void who_was_too_fast_by_a_moment_keeps_the_turn_and_once_only() {
        owe(2);
        var tooFast = new RefusedForNow(RefusedForNow.THROTTLED);
        mail.refuse(tooFast, tooFast, tooFast);
        var turns = new AtomicInteger();

        var sent =
                sent(
                        mail,
                        kind -> {
                            turns.incrementAndGet();
                            return Pace.FREE.await(kind);
                        });

        assertThat(sent.count(Sent.Result.REFUSED)).isEqualTo(1);
        assertThat(sent.count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(turns).hasValue(2);
        assertThat(forum.letters())
                .allSatisfy(letter -> assertThat(letter.attempts()).isEqualTo(1));
    }

    @Test
    void an_address_that_is_not_verified_stops_no_other() {
        owe(30);
        for (var refusal = 0; refusal < 20; refusal++) {
            mail.refuse(new RefusedForNow(RefusedForNow.NOT_VERIFIED));
        }

        assertThat(sent(mail, Pace.FREE).count(Sent.Result.SENT)).isEqualTo(10);
    }

    @Test
    void when_the_days_quota_is_used_up_letters_stay_as_they_are() {
        owe(3);
        var before = forum.letters();

        var sent = sent(mail, kind -> Optional.empty());

        assertThat(sent.count(Sent.Result.OVER_QUOTA)).isEqualTo(1);
        assertThat(forum.letters()).isEqualTo(before);
    }

    @Test
    void an_urgent_letter_that_comes_meanwhile_is_next_after_a_hundred() {
        owe(300);
        mail.meanwhile(
                message -> {
                    if (mail.accepted().size() == 1) {
                        var newcomer = forum.focalPoint("newcomer", SmallForum.KZ);
                        owe(newcomer, LetterKind.INVITATION, "invitation", Map.of());
                    }
                });

        sent(mail, Pace.FREE);

        assertThat(mail.accepted()).hasSize(301);
        assertThat(mail.accepted().get(100).tags()).containsEntry("kind", "INVITATION");
    }

    /** What cannot be sent stays due, and must not stand before the rest for ever. */
    @Test
    void two_hundred_letters_that_nobody_can_write_hold_up_no_other() {
        for (var poison = 0; poison < 200; poison++) {
            var nobody = forum.person("p-" + poison, Set.of());
            owe(nobody, LetterKind.REMINDER, "poison", Map.of("dueOn", "no day"));
        }
        clock.move(Duration.ofMinutes(1));
        owe(1);

        var sent = sent(mail, Pace.FREE);

        assertThat(sent.count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(sent.failures()).hasSize(200);
    }

    @Test
    void an_answer_that_takes_its_time_holds_up_no_other() {
        owe(8);
        var others = new CountDownLatch(7);
        var first = new AtomicBoolean(true);
        Mail slow =
                message -> {
                    if (first.compareAndSet(true, false)) {
                        awaitAll(others);
                    } else {
                        others.countDown();
                    }
                    return new Mail.Outcome.Accepted("mail");
                };

        assertThat(sent(slow, atOnce(4)).count(Sent.Result.SENT)).isEqualTo(8);
        assertThat(forum.letters()).extracting(Letter::state).containsOnly(LetterState.SENT);
    }

    @Test
    void that_no_event_is_heard_is_told_once_a_day_until_one_is() {
        owe(1);
        var telling = new Telling(mail);
        assertThat(sent(telling, Pace.FREE).failures()).isEmpty();
        clock.move(Duration.ofMinutes(31));

        assertThat(sent(telling, Pace.FREE).failures())
                .singleElement()
                .isInstanceOf(DrainLetters.NoEvents.class);
        assertThat(sent(telling, Pace.FREE).failures()).isEmpty();
        clock.move(Duration.ofDays(1));
        assertThat(sent(telling, Pace.FREE).failures()).hasSize(1);

        new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks())
                .record(MailEvents.about(mail.last(), LetterState.SENT, clock.instant()));
        clock.move(Duration.ofDays(2));
        assertThat(sent(telling, Pace.FREE).failures()).isEmpty();
    }

    @Test
    void a_mail_service_that_never_tells_is_not_missed() {
        owe(1);
        sent(mail, Pace.FREE);
        clock.move(Duration.ofDays(1));

        assertThat(sent(mail, Pace.FREE).failures()).isEmpty();
        assertThat(forum.store.letters().eventsHeard()).isEqualTo(EventsHeard.nothing());
    }

    private record Telling(Mail mail) implements Mail {

        @Override
        public Outcome send(Message message) {
            return mail.send(message);
        }

        @Override
        public boolean tells() {
            return true;
        }
    }

    private static Pace atOnce(int letters) {
        return new Pace() {

            @Override
            public Optional<Turn> await(LetterKind kind) {
                return FREE.await(kind);
            }

            @Override
            public int atOnce() {
                return letters;
            }
        };
    }

    private static void awaitAll(CountDownLatch others) {
        try {
            others.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sent sent(Mail by, Pace pace) {
        return switch (drain(by, pace)) {
            case DrainLetters.Outcome.Drained(var sent) -> sent;
            case DrainLetters.Outcome.NotOurTurn other -> throw new AssertionError(other);
        };
    }

    private DrainLetters.Outcome drain(Mail by, Pace pace) {
        var journal = forum.store.journal();
        var sender =
                LettersOut.sender(
                        journal,
                        forum.store,
                        QuietDays.WEEKENDS,
                        new PlainWriter(),
                        by,
                        pace,
                        clock);
        return new DrainLetters(journal, forum.store.letters(), sender, clock)
                .drain("me", 10_000, Instant.MAX);
    }

    /** One reminder for each of so many people. */
    private void owe(int letters) {
        forum.commitments(SmallForum.KZ, 1);
        var dueToday =
                new Occasion(
                        SmallForum.FORUM,
                        SmallForum.KZ,
                        new RoundId("2026-1"),
                        LocalDate.of(2026, 5, 15));
        var step = new Step(0, Set.of(Role.FOCAL_POINT));
        for (var person = 0; person < letters; person++) {
            owe(
                    forum.focalPoint("f-" + person, SmallForum.KZ),
                    LetterKind.REMINDER,
                    dueToday.name(step),
                    dueToday.about(new ReminderPolicy.Decision.Take(step, List.of())));
        }
    }

    private void owe(Person person, LetterKind kind, String occasion, Map<String, String> about) {
        var now = clock.instant();
        forum.put(Letter.pending(person.id().receiver(), kind, occasion, about, now, now));
    }
}
