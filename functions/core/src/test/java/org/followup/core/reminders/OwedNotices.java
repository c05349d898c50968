package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.forums.RoundId;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;

/**
 * Letters that tell Aigul of one thing are owed at noon of 12 May 2026; of what she promised one
 * update waits for confirmation, and another was sent back.
 */
final class OwedNotices {

    static final RoundId ROUND = new RoundId("2026-1");
    static final Instant NOON = Instant.parse("2026-05-12T07:00:00Z");

    final SmallForum forum = SmallForum.dueInMay();
    final SimulatedClock clock = new SimulatedClock(NOON);
    final RecordingMail mail = new RecordingMail();
    final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);

    OwedNotices() {
        forum.commitments(SmallForum.KZ, 1);
        var row = forum.rows(SmallForum.KZ).getFirst();
        forum.put(Promises.handedOver(row, ROUND, NOON, "h-1"));
        forum.commitments(SmallForum.KZ, 1);
        forum.put(
                Promises.sentBack(
                        forum.rows(SmallForum.KZ).get(1), ROUND, NOON, LocalDate.of(2026, 5, 29)));
        forum.person("aigul", Set.of(Grant.secretariat(), focalPoint(), deputy()));
    }

    static Grant focalPoint() {
        return Grant.at(SmallForum.KZ, Role.FOCAL_POINT);
    }

    static Grant deputy() {
        return Grant.at(SmallForum.KZ, Role.DEPUTY);
    }

    void owe(LetterKind kind) {
        var number = kind == LetterKind.SENT_BACK ? "02" : "01";
        owe(kind, "aigul", Map.of("commitment", "KZ-2025-VIO-" + number));
    }

    void owe(LetterKind kind, String person, Map<String, String> more) {
        var about = new HashMap<>(more);
        about.putAll(
                Map.of(
                        "forum",
                        "2025",
                        "office",
                        "kz",
                        "round",
                        "2026-1",
                        "version",
                        "1",
                        "handover",
                        "h-1",
                        "reworkBy",
                        "2026-05-29",
                        "change",
                        "extended",
                        "role",
                        "FOCAL_POINT",
                        "report",
                        "r-1",
                        "week",
                        "2026-05-11"));
        about.put("contribution", "kz-14");
        about.put("by", "kz");
        var receiver = new PersonId(person).receiver();
        var now = clock.instant();
        forum.put(Letter.pending(receiver, kind, kind.name(), about, now, now));
    }

    LetterState send(LetterKind kind) {
        sender.send(letter(kind));
        return letter(kind).state();
    }

    Letter letter(LetterKind kind) {
        return forum.letter("aigul", kind.name());
    }
}
