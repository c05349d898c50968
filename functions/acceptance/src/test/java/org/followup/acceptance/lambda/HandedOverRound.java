package org.followup.acceptance.lambda;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.HandOverUpdate;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Source;
import org.followup.core.progress.Standing;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.progress.UpdatePorts;
import org.followup.dynamodb.DynamoDbStores;

/**
 * An office of the demonstration that has handed over whatever it still owed in the round that is
 * due, so that nothing lies with its writers for another reason.
 */
final class HandedOverRound {

    static final RoundId ROUND = new RoundId("round-3");

    private static final ForumId FORUM = new ForumId("2025-tashkent");

    private HandedOverRound() {}

    /** What awaits confirmation by then. */
    static List<CommitmentReference> by(DynamoDbStores stores, PersonId writer, OfficeId office) {
        var forum = stores.forums().find(FORUM).orElseThrow();
        var round = forum.round(ROUND).orElseThrow();
        var arranged = stores.progress().arrangements(FORUM, office);
        var owed =
                stores.progress().rows(office, FORUM).stream()
                        .filter(
                                row ->
                                        new Standing(row, forum.rounds(), arranged)
                                                .isMissingIn(round))
                        .map(CommitmentRow::reference)
                        .toList();
        owed.forEach(reference -> handOver(stores, writer, reference));
        return owed;
    }

    private static void handOver(
            DynamoDbStores stores, PersonId writer, CommitmentReference reference) {
        var ports =
                new UpdatePorts(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        stores.people(),
                        stores.tasks(),
                        Clock.systemUTC(),
                        new SecureRandom());
        var person = stores.people().find(writer).orElseThrow();
        var identity =
                new Identity(
                        writer.actor(), person.name(), person.grants(), Optional.empty(), false);
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        LanguageTag.of(Language.ENGLISH),
                        Map.of());
        var outcome =
                new HandOverUpdate(ports)
                        .handOver(
                                new SubmitUpdate.Command(
                                        identity,
                                        "hand-over-" + reference,
                                        reference,
                                        ROUND,
                                        0,
                                        content,
                                        Source.FORM));
        if (!(outcome instanceof UpdateOutcome.HandedOver)) {
            throw new AssertionError(outcome);
        }
    }
}
