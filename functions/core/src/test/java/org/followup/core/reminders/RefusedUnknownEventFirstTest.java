package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.followup.core.access.Role;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.junit.jupiter.api.Test;

/**
 * A mail service that refuses for ten minutes, then accepts and never answers, while its event
 * comes first.
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
            drain(mail);
            clock.move(Duration.ofMinutes(5));
        }

        assertThat(mail.refused).isPositive();
        assertThat(mail.accepted).hasSize(40);
        assertThat(mail.accepted.values()).containsOnly(1);
        assertThat(forum.letters()).extracting(Letter::state).containsOnly(LetterState.DELIVERED);
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

    private void drain(Mail mail) {
        var journal = forum.store.journal();
        var sender =
                LettersOut.sender(
                        journal, forum.store, QuietDays.WEEKENDS, new PlainWriter(), mail, clock);
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
            forum.put(
                    Letter.pending(
                            forum.focalPoint("f-" + person, SmallForum.KZ).id().receiver(),
                            LetterKind.REMINDER,
                            dueToday.name(step),
                            dueToday.about(step),
                            MORNING,
                            MORNING));
        }
    }
}
