package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Message;
import org.followup.core.letters.RecordingMail;

/**
 * A reminder of two updates is owed to Aigul on the due day at nine, and events are heard; with
 * what sends it.
 */
final class OwedReminder {

    static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    static final String OCCASION = "reminder-2025-kz-2026-1-2026-05-15-due-day";
    static final Duration LEASE = Duration.ofMinutes(35);

    final SmallForum forum = SmallForum.dueInMay();
    final SimulatedClock clock = new SimulatedClock(almaty(DUE_ON, "09:00"));
    final RecordingMail mail = new RecordingMail();
    final FaultyJournal journal = new FaultyJournal(forum.store.journal());
    final SendLetters sender =
            LettersOut.sender(journal, forum.store, QuietDays.WEEKENDS, mail, clock);
    final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);
    final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());

    OwedReminder() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
        planner.plan(clock.instant());
        forum.put(EventsHeard.nothing().heard(clock.instant()));
    }

    Sent run() {
        return sender.run(Lane.ALL, 10, Instant.MAX);
    }

    Letter letter() {
        return forum.letter("aigul", OCCASION);
    }

    void reportAll() {
        forum.report(SmallForum.KZ, "2026-1", clock.instant());
        forum.report(SmallForum.KZ, "2026-1", clock.instant());
    }

    RecordMailEvent.Event event(Message message, LetterState state) {
        return MailEvents.about(message, state, clock.instant());
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant almaty(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SmallForum.ALMATY).toInstant();
    }
}
