package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A mail service that refuses for ten minutes, then accepts and never answers, while its event
 * comes first; and somebody who waits for a letter while thousands wait too.
 */
class RefusedUnknownEventFirstTest {

    private static final Instant MORNING =
            LocalDate.of(2026, 5, 15).atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(MORNING);
    private final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());

    @Test
    void whoever_is_refused_and_then_not_answered_gets_one_mail() {
        owe(40);
        var mail = new StubbornMail();

        for (var minutes = 0; minutes < 12 * 60; minutes += 5) {
            drain(mail, Pace.FREE);
            clock.move(Duration.ofMinutes(5));
        }

        assertThat(mail.refused).isPositive();
        assertThat(mail.accepted).hasSize(40);
        assertThat(mail.accepted.values()).containsOnly(1);
        assertThat(forum.letters()).extracting(Letter::state).containsOnly(LetterState.DELIVERED);
    }

    /** At eleven letters a second the reminders take more than seven minutes. */
    @Test
    @Tag("slow")
    void who_waits_for_a_letter_waits_behind_no_reminder() {
        owe(5_000);
        var asked = MORNING.plusSeconds(100);
        var mail = new WatchedMail(asked);

        drain(mail, elevenASecond());

        assertThat(Duration.between(MORNING, clock.instant())).isGreaterThan(Duration.ofMinutes(7));
        assertThat(mail.reminders).isEqualTo(5_000);
        assertThat(Duration.between(asked, mail.urgentAt))
                .isBetween(Duration.ZERO, Duration.ofSeconds(60));
    }

    /** Refuses for ten minutes; then tells before it answers, and the answer never comes. */
    private final class StubbornMail implements Mail {

        private final Map<String, Integer> accepted = new HashMap<>();
        private int refused;

        @Override
        public Outcome send(Message message) {
            if (clock.instant().isBefore(MORNING.plus(Duration.ofMinutes(10)))) {
                refused++;
                return new Outcome.RefusedForNow(Outcome.RefusedForNow.THROTTLED);
            }
            accepted.merge(message.tags().get("receiver"), 1, Integer::sum);
            events.record(MailEvents.about(message, LetterState.DELIVERED, clock.instant()));
            return new Outcome.Unknown("time-out");
        }

        @Override
        public boolean tells() {
            return true;
        }
    }

    /** Lets somebody be invited at a moment, whom the stream does not serve. */
    private final class WatchedMail implements Mail {

        private final Instant asked;
        private boolean invited;
        private int reminders;
        private Instant urgentAt = Instant.MAX;

        WatchedMail(Instant asked) {
            this.asked = asked;
        }

        @Override
        public Outcome send(Message message) {
            if (message.tags().get("kind").equals("REMINDER")) {
                reminders++;
            } else {
                urgentAt = clock.instant();
            }
            if (!invited && !clock.instant().isBefore(asked)) {
                invited = true;
                var newcomer = forum.focalPoint("newcomer", SmallForum.KZ);
                owe(newcomer, LetterKind.INVITATION, "invitation", Map.of());
            }
            return new Outcome.Accepted("mail");
        }
    }

    private Pace elevenASecond() {
        return kind -> {
            clock.move(Duration.ofMillis(90));
            return Pace.Turn.GO;
        };
    }

    private void drain(Mail mail, Pace pace) {
        var journal = forum.store.journal();
        var sender =
                LettersOut.sender(
                        journal,
                        forum.store,
                        QuietDays.WEEKENDS,
                        new PlainWriter(),
                        mail,
                        pace,
                        clock);
        new DrainLetters(journal, forum.store.letters(), sender, clock)
                .drain("me", 100_000, Instant.MAX);
    }

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
                    dueToday.about(step));
        }
    }

    private void owe(Person person, LetterKind kind, String occasion, Map<String, String> about) {
        var now = clock.instant();
        forum.put(Letter.pending(person.id().receiver(), kind, occasion, about, now, now));
    }
}
