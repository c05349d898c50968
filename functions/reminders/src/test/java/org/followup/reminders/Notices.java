package org.followup.reminders;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Ending;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.practices.ContributionKind;
import org.followup.core.reminders.DueDay;
import org.followup.core.reminders.LetterContent;
import org.followup.core.reminders.Notice;

/** One notice of each kind and turn; all of it is made up. */
final class Notices {

    private static final URI LINK =
            URI.create("https://follow-up.example.org/in/Jx7qV0mB3sWcYtL9eRzKaP2u4NdHgF8");
    private static final URI PAGE =
            URI.create("https://follow-up.example.org/commitments/KZ-2025-VIO-03");
    private static final URI ANSWERED = URI.create("https://follow-up.example.org/exchange/kz-14");
    private static final URI STOP =
            URI.create("https://follow-up.example.org/without/Jx7qV0mB3sWcYtL9eRzKaP2u4NdHgF8");
    private static final URI OFFICE = URI.create("https://follow-up.example.org/my-office");
    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final LocalDate HAPPENED_ON = LocalDate.of(2026, 5, 12);
    private static final String NAME = "Әлия Қасымқызы";
    private static final Localized FORUM =
            Localized.of(Language.ENGLISH, "Forum 2025, Tashkent")
                    .with(Language.RUSSIAN, "Форум 2025 года, Ташкент");
    private static final Localized NEXT_FORUM =
            Localized.of(Language.ENGLISH, "Forum 2026, Astana")
                    .with(Language.RUSSIAN, "Форум 2026 года, Астана");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Notice.Place PLACE = place(DUE_ON);
    private static final Notice.Promise PROMISE =
            new Notice.Promise(
                    new CommitmentReference("KZ-2025-VIO-03"), Samples.PROMISES.getFirst(), PLACE);

    private static final List<DueDay> OVER = List.of(Samples.day(true));

    private Notices() {}

    /** By the name of the golden file. */
    static Map<String, LetterContent> all() {
        var all = new LinkedHashMap<String, LetterContent>();
        var rework = LocalDate.of(2026, 6, 1);
        all.put("handed-over", new Notice.HandedOver(NAME, PROMISE, LINK, rework));
        all.put(
                "escalation",
                new Notice.Escalation(
                        NAME,
                        PLACE,
                        List.of(
                                new Notice.Silent(Samples.KAZAKHSTAN, 3),
                                new Notice.Silent(Samples.KYRGYZSTAN, 1)),
                        OFFICE));
        all.put("sent-back", new Notice.SentBack(NAME, PROMISE, rework, LINK, rework));
        all.put(
                "accepted",
                new Notice.Accepted(NAME, PROMISE, 1, HAPPENED_ON, OVER, PAGE, Optional.of(STOP)));
        for (var change : Notice.DeadlineChanged.Change.values()) {
            all.put(
                    "deadline-" + change.name().toLowerCase(java.util.Locale.ROOT),
                    changed(change));
        }
        all.put(
                "deadline-excused-one",
                changed(Optional.of(PROMISE), Notice.DeadlineChanged.Change.EXCUSED));
        all.put(
                "forum-moved",
                new Notice.ForumMoved(NAME, FORUM, DUE_ON, Optional.of(rework), true, OFFICE));
        all.put("carried-over", ended(Optional.of(NEXT_FORUM), Ending.Way.values()));
        all.put("commitment-ended", ended(Optional.empty(), Ending.Way.WITHDRAWN));
        all.put(
                "consent-asked",
                new Notice.ConsentAsked(
                        NAME,
                        NEXT_FORUM,
                        new CommitmentReference("KZ-2025-VIO-03"),
                        Samples.PROMISES.getFirst(),
                        new CommitmentReference("KG-2025-VIO-01"),
                        Samples.PROMISES.getLast(),
                        Samples.KYRGYZSTAN,
                        HAPPENED_ON,
                        true,
                        OFFICE));
        all.put("round-opened", new Notice.RoundOpened(NAME, PLACE, 4, OFFICE, Optional.of(STOP)));
        all.put("role-handed-over", role(Optional.of(DUE_ON), Optional.of(rework)));
        all.put("role-handed-over-at-once", role(Optional.empty(), Optional.empty()));
        all.put(
                "entered-on-behalf",
                new Notice.EnteredOnBehalf(
                        NAME, PROMISE, 1, HAPPENED_ON, Samples.SEAL, OVER, PAGE));
        all.put(
                "note-written",
                new Notice.NoteWritten(NAME, PROMISE, HAPPENED_ON, PAGE, Optional.of(STOP)));
        for (var kind : ContributionKind.values()) {
            all.put(
                    "answered-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                    new Notice.ContributionAnswered(
                            NAME,
                            kind,
                            Samples.KYRGYZSTAN,
                            HAPPENED_ON,
                            ANSWERED,
                            Optional.of(STOP)));
        }
        all.put("digest", digest());
        all.put(
                "export-ready",
                new Notice.ExportReady(NAME, "2025-2026-05-12", HAPPENED_ON, OFFICE));
        return all;
    }

    private static Notice ended(Optional<Localized> into, Ending.Way... ways) {
        var lines = new ArrayList<Notice.EndedPromise>();
        for (var way : ways) {
            lines.add(
                    new Notice.EndedPromise(
                            new CommitmentReference("KZ-2025-VIO-0" + (lines.size() + 1)),
                            Samples.PROMISES.get(lines.size() % Samples.PROMISES.size()),
                            way,
                            successors(way)));
        }
        return new Notice.CommitmentsEnded(
                NAME,
                FORUM,
                into,
                Samples.KAZAKHSTAN,
                lines,
                HAPPENED_ON,
                into.isEmpty() ? List.of() : OVER,
                true,
                into.isEmpty() ? PAGE : OFFICE);
    }

    private static List<CommitmentReference> successors(Ending.Way way) {
        var first = new CommitmentReference("KZ-2026-VIO-01");
        return switch (way) {
            case CONTINUED, MERGED, SUPERSEDED -> List.of(first);
            case SPLIT -> List.of(first, new CommitmentReference("KZ-2026-VIO-02"));
            case WITHDRAWN -> List.of();
        };
    }

    private static Notice.Place place(LocalDate dueOn) {
        return new Notice.Place(
                FORUM,
                Samples.KAZAKHSTAN,
                ALMATY,
                Samples.ROUND,
                dueOn,
                dueOn.atTime(18, 0).atZone(ALMATY).toInstant(),
                true);
    }

    private static Notice changed(Notice.DeadlineChanged.Change change) {
        return changed(Optional.empty(), change);
    }

    private static Notice changed(
            Optional<Notice.Promise> promise, Notice.DeadlineChanged.Change change) {
        var stays =
                change == Notice.DeadlineChanged.Change.EXCUSED
                        || change == Notice.DeadlineChanged.Change.DECLINED;
        return new Notice.DeadlineChanged(
                NAME,
                place(stays ? DUE_ON : DUE_ON.plusDays(14)),
                promise,
                change,
                stays ? Optional.empty() : Optional.of(DUE_ON),
                Samples.day(change == Notice.DeadlineChanged.Change.EXCUSED),
                OFFICE);
    }

    private static Notice role(Optional<LocalDate> from, Optional<LocalDate> until) {
        return new Notice.RoleHandedOver(
                "Täzegül Öwezowa",
                Role.COMMISSIONER,
                Optional.of(Samples.KYRGYZSTAN),
                HAPPENED_ON,
                from,
                until,
                OFFICE);
    }

    private static Notice digest() {
        var count = new Notice.Count(FORUM, Samples.ROUND, DUE_ON, 24, 17, true);
        return new Notice.Digest(
                "Nurlan", LocalDate.of(2026, 5, 11), List.of(count), OFFICE, Optional.of(STOP));
    }
}
