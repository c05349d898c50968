package org.followup.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.followup.core.letters.RecordingMail;
import org.followup.core.reminders.DrainLetters;
import org.followup.core.reminders.Lane;
import org.followup.core.reminders.LettersOut;
import org.followup.core.reminders.PlanDigest;
import org.followup.core.reminders.QuietDays;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.SmallForum;
import org.followup.core.reminders.TellOffices;

/** Two updates are due today, and the four functions that see to letters are there. */
final class DueToday {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    static final String OCCASION = "reminder-2025-kz-2026-1-2026-05-15-due-day";

    final SmallForum forum = SmallForum.dueInMay();
    final SimulatedClock clock =
            new SimulatedClock(DUE_ON.atTime(9, 0).atZone(SmallForum.ALMATY).toInstant());
    final RecordingMail mail = new RecordingMail();
    private final SendLetters sending =
            LettersOut.sender(
                    forum.store.journal(),
                    forum.store,
                    QuietDays.WEEKENDS,
                    Samples.writer(clock),
                    mail,
                    clock);
    final Reminding reminding =
            new Reminding(
                    forum.store.letters(),
                    LettersOut.planner(forum.store, QuietDays.WEEKENDS),
                    new TellOffices(
                            forum.store.journal(),
                            forum.store.forums(),
                            forum.store.offices(),
                            forum.store.progress(),
                            forum.store.commitments(),
                            forum.store.carryOvers(),
                            forum.store.people(),
                            forum.store.steps()),
                    new PlanDigest(
                            forum.store.journal(),
                            forum.store.people(),
                            forum.store.letters(),
                            ZoneOffset.UTC),
                    sending,
                    new DrainLetters(forum.store.journal(), forum.store.letters(), sending, clock),
                    new RecordMailEvent(
                            forum.store.journal(), forum.store.letters(), forum.store.tasks()));
    final PlannerFunction planner =
            new PlannerFunction(
                    reminding.planner(), reminding.telling(), reminding.digests(), clock);
    final DrainFunction drain = new DrainFunction(reminding.drain(), clock);
    final SenderFunction sender = new SenderFunction(reminding);
    final MailEventsFunction events = new MailEventsFunction(reminding.events(), Events.TOPIC);

    DueToday() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
    }

    void remind() {
        reminding.planner().plan(clock.instant());
        reminding.sender().run(Lane.ALL, 10, Instant.MAX);
    }

    Letter letter() {
        return forum.letter("aigul", OCCASION);
    }

    void owe(String occasion, LetterKind kind) {
        var aigul = Receiver.person("aigul");
        forum.put(
                Letter.pending(aigul, kind, occasion, Map.of(), clock.instant(), clock.instant()));
    }
}
