package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Plan;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.HandOver;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Reported;
import org.followup.core.progress.Source;
import org.followup.core.progress.Stage;
import org.followup.core.progress.Update;

/**
 * The commitments of {@link SmallForum}, and what is reported on them: as little as there can be.
 */
final class Promises {

    private Promises() {}

    static Commitment commitment(OfficeId office, int number) {
        var reference = CommitmentReference.of(office, 2025, SmallForum.THEME, number);
        return new Commitment(
                reference,
                SmallForum.FORUM,
                office,
                SmallForum.THEME,
                List.of(1),
                SmallForum.name("Promise " + reference),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Plan.NONE);
    }

    static CommitmentRow reported(CommitmentRow row, RoundId round, Instant at) {
        return with(
                row,
                round,
                new Reported(1, ImplementationStatus.LIMITED, at, false, false, Optional.empty()));
    }

    static CommitmentRow sentBack(CommitmentRow row, RoundId round, Instant at, LocalDate by) {
        return with(
                row,
                round,
                new Reported(
                        1,
                        ImplementationStatus.LIMITED,
                        at,
                        false,
                        false,
                        Optional.empty(),
                        Stage.SENT_BACK,
                        Optional.of(by)));
    }

    /** Its receipt is {@code receipt}. */
    static HandOver handedOver(CommitmentRow row, RoundId round, Instant at, String receipt) {
        return new HandOver(
                new Update(
                        row.reference(),
                        row.forum(),
                        row.office(),
                        round,
                        1,
                        ImplementationStatus.LIMITED,
                        List.of(),
                        Optional.empty(),
                        new LanguageTag(Language.ENGLISH.tag()),
                        Map.of(),
                        false,
                        false,
                        Source.FORM,
                        Actor.SERVICE,
                        at,
                        1,
                        receipt));
    }

    private static CommitmentRow with(CommitmentRow row, RoundId round, Reported report) {
        var reports = new HashMap<>(row.reported());
        reports.put(round, report);
        return new CommitmentRow(
                row.reference(),
                row.forum(),
                row.office(),
                row.theme(),
                row.articles(),
                row.title(),
                row.dueOn(),
                Map.copyOf(reports),
                row.registeredAt());
    }
}
