package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Mail;
import org.followup.core.letters.RecordingMail;

/** As many letters as a test says are owed on the morning of a due day, and one run sends them. */
final class LedgerToDrain {

    static final Instant MORNING =
            LocalDate.of(2026, 5, 15).atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();

    final SmallForum forum = SmallForum.dueInMay();
    final SimulatedClock clock = new SimulatedClock(MORNING);
    final RecordingMail mail = new RecordingMail();

    /** One reminder for each of so many people. */
    void owe(int letters) {
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

    void owe(Person person, LetterKind kind, String occasion, Map<String, String> about) {
        var now = clock.instant();
        forum.put(Letter.pending(person.id().receiver(), kind, occasion, about, now, now));
    }

    Sent sent(Mail by, Pace pace) {
        return switch (drain(by, pace)) {
            case DrainLetters.Outcome.Drained(var sent) -> sent;
            case DrainLetters.Outcome.NotOurTurn other -> throw new AssertionError(other);
        };
    }

    DrainLetters.Outcome drain(Mail by, Pace pace) {
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
}
