package org.followup.core.redaction;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.View;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.Contributions;
import org.followup.core.progress.Draft;
import org.followup.core.progress.Progress;

/**
 * Where the words of a text stand beside it: in drafts of the same commitment, which a later round
 * may have carried over, and in what its office has drafted for the exchange.
 */
public final class DraftedTexts {

    private static final String OFFICE = "OFFICE#";

    private final Journal journal;
    private final Forums forums;
    private final Commitments commitments;
    private final Progress progress;
    private final Contributions contributions;
    private final Clock clock;

    public DraftedTexts(
            Journal journal,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Contributions contributions,
            Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.commitments = commitments;
        this.progress = progress;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** Those drafts, each without the fields that hold the text. */
    List<View> without(StoredText text) {
        var ofCommitment =
                commitment(text).stream()
                        .flatMap(this::drafts)
                        .filter(draft -> holds(draft.fields(), text))
                        .<View>map(draft -> without(draft, text));
        var ofExchange =
                office(text).stream()
                        .flatMap(office -> contributions.drafts(office).stream())
                        .filter(draft -> holds(draft.fields(), text))
                        .<View>map(draft -> without(draft, text));
        return Stream.concat(ofCommitment, ofExchange).toList();
    }

    private static Optional<OfficeId> office(StoredText text) {
        var key = text.id().history().key();
        return key.startsWith(OFFICE)
                ? OfficeId.parse(key.substring(OFFICE.length()))
                : Optional.empty();
    }

    private Optional<Commitment> commitment(StoredText text) {
        var id = text.id();
        return journal.changes(id.history(), id.sequence() - 1, 1).stream()
                .flatMap(change -> change.what().facts().find("commitment").stream())
                .flatMap(reference -> CommitmentReference.parse(reference.asText()).stream())
                .findFirst()
                .flatMap(commitments::find);
    }

    private Stream<Draft> drafts(Commitment commitment) {
        return forums.find(commitment.forum()).stream()
                .flatMap(forum -> forum.rounds().stream())
                .flatMap(round -> progress.draft(commitment.reference(), round.id()).stream());
    }

    private ContributionDraft without(ContributionDraft draft, StoredText text) {
        return new ContributionDraft(
                draft.office(),
                draft.draft(),
                draft.kind(),
                without(draft.fields(), text),
                draft.by(),
                clock.instant(),
                draft.revision() + 1);
    }

    private Draft without(Draft draft, StoredText text) {
        return new Draft(
                draft.commitment(),
                draft.round(),
                without(draft.fields(), text),
                draft.by(),
                clock.instant(),
                draft.revision() + 1);
    }

    private static Map<String, String> without(Map<String, String> fields, StoredText text) {
        var left = new HashMap<>(fields);
        left.values().removeIf(value -> holds(value, text));
        return left;
    }

    private static boolean holds(Map<String, String> fields, StoredText text) {
        return fields.values().stream().anyMatch(value -> holds(value, text));
    }

    /** Browsers send other line ends than we store. */
    private static boolean holds(String value, StoredText text) {
        return value.replace("\r\n", "\n").contains(text.text().strip());
    }
}
