package org.followup.core.redaction;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.progress.Draft;
import org.followup.core.progress.Progress;

/**
 * Where the words of an update stand beside it: in drafts of the same commitment, which a later
 * round may have carried over.
 */
public final class DraftedTexts {

    private final Journal journal;
    private final Forums forums;
    private final Commitments commitments;
    private final Progress progress;
    private final Clock clock;

    public DraftedTexts(
            Journal journal,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.commitments = commitments;
        this.progress = progress;
        this.clock = clock;
    }

    /** Those drafts, each without the fields that hold the text. */
    List<Draft> without(StoredText text) {
        return commitment(text).stream()
                .flatMap(this::drafts)
                .filter(draft -> draft.fields().values().stream().anyMatch(v -> holds(v, text)))
                .map(draft -> without(draft, text))
                .toList();
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

    private Draft without(Draft draft, StoredText text) {
        var fields = new HashMap<>(draft.fields());
        fields.values().removeIf(value -> holds(value, text));
        return new Draft(
                draft.commitment(),
                draft.round(),
                fields,
                draft.by(),
                clock.instant(),
                draft.revision() + 1);
    }

    /** Browsers send other line ends than we store. */
    private static boolean holds(String value, StoredText text) {
        return value.replace("\r\n", "\n").contains(text.text().strip());
    }
}
