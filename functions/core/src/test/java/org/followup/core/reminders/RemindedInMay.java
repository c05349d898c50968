package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Message;
import org.followup.core.letters.RecordingMail;

/**
 * A first reminder went out to Aigul, and what the mail service says of it is told by a test. The
 * due day is Friday 15 May 2026.
 */
final class RemindedInMay {

    static final String THREE_BEFORE = "reminder-2025-kz-2026-1-2026-05-15-3-before";
    static final String DUE_DAY = "reminder-2025-kz-2026-1-2026-05-15-due-day";
    static final EmailAddress AIGUL = new EmailAddress("aigul@example.org");

    final SmallForum forum = SmallForum.dueInMay();
    final SimulatedClock clock = new SimulatedClock(at(12));
    final RecordingMail mail = new RecordingMail();
    final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);
    final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);

    RemindedInMay() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
        days(12, 13);
        assertThat(mail.accepted()).hasSize(1);
    }

    static Instant at(int day) {
        return LocalDate.of(2026, 5, day).atTime(9, 0).atZone(SmallForum.ALMATY).toInstant();
    }

    void days(int from, int until) {
        for (var now = at(from); now.isBefore(at(until)); now = now.plus(Duration.ofHours(1))) {
            clock.set(now);
            planner.plan(now);
            sender.run(Lane.ALL, 100, Instant.MAX);
        }
    }

    void stop(LetterState said) {
        Message first = mail.accepted().getFirst();
        events.record(MailEvents.hard(first, said, at(12).plusSeconds(60)));
    }

    void correct(String address) {
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

    void owe(LetterKind kind, String occasion) {
        var receiver = new PersonId("aigul").receiver();
        var now = clock.instant();
        forum.put(Letter.pending(receiver, kind, occasion, Map.of(), now, now));
    }
}
