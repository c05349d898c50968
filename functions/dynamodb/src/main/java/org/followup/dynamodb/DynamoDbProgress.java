package org.followup.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Draft;
import org.followup.core.progress.HandOver;
import org.followup.core.progress.Note;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Score;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.Update;
import org.followup.core.progress.UpdateContent;

final class DynamoDbProgress implements Progress {

    private final Table table;
    private final DynamoDbJournal journal;

    DynamoDbProgress(Table table, DynamoDbJournal journal) {
        this.table = table;
        this.journal = journal;
    }

    @Override
    public List<CommitmentRow> rows(OfficeId office, ForumId forum) {
        return table.all(
                CommitmentRow.class, CommitmentKeys.rows(office, forum), CommitmentKeys.ROWS);
    }

    @Override
    public Optional<CommitmentRow> row(
            OfficeId office, ForumId forum, CommitmentReference reference) {
        return table.find(CommitmentRow.class, CommitmentKeys.row(office, forum, reference));
    }

    @Override
    public List<Score> scores(ForumId forum) {
        return table.allCheaply(Score.class, RegisterKeys.scores(forum), RegisterKeys.SCORES);
    }

    @Override
    public Optional<Score> score(ForumId forum, OfficeId office) {
        return table.find(Score.class, RegisterKeys.score(forum, office));
    }

    @Override
    public Map<OfficeId, Arrangements> arrangements(ForumId forum) {
        return table
                .all(Arrangements.class, RegisterKeys.scores(forum), RegisterKeys.ARRANGED)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Arrangements::office, Function.identity()));
    }

    @Override
    public Arrangements arrangements(ForumId forum, OfficeId office) {
        return table.find(Arrangements.class, RegisterKeys.arrangements(forum, office))
                .orElseGet(() -> Arrangements.none(forum, office));
    }

    @Override
    public List<Update> updates(CommitmentReference commitment) {
        return table.all(
                Update.class, CommitmentKeys.ofCommitment(commitment), CommitmentKeys.UPDATES);
    }

    @Override
    public Optional<HandOver> handOver(CommitmentReference commitment, RoundId round) {
        return table.find(HandOver.class, CommitmentKeys.handOver(commitment, round));
    }

    @Override
    public List<Note> notes(CommitmentReference commitment, RoundId round) {
        return table.all(
                Note.class,
                CommitmentKeys.ofCommitment(commitment),
                CommitmentKeys.NOTES + round + "#");
    }

    @Override
    public List<Assessment> assessments(CommitmentReference commitment) {
        return table.all(
                Assessment.class,
                CommitmentKeys.ofCommitment(commitment),
                CommitmentKeys.ASSESSMENTS);
    }

    @Override
    public Optional<Draft> draft(CommitmentReference commitment, RoundId round) {
        return table.find(Draft.class, CommitmentKeys.draft(commitment, round));
    }

    @Override
    public List<UpdateContent> contents(Collection<Update> updates) {
        var texts =
                journal.texts(
                        updates.stream().flatMap(update -> update.textIds().stream()).toList());
        return updates.stream().map(update -> content(update, texts)).toList();
    }

    @Override
    public Map<CommitmentReference, Draft> drafts(
            Collection<CommitmentReference> commitments, RoundId round) {
        var keys = commitments.stream().map(reference -> CommitmentKeys.draft(reference, round));
        return table.batch(keys.toList()).stream()
                .map(DraftItem::fromItem)
                .collect(Collectors.toUnmodifiableMap(Draft::commitment, Function.identity()));
    }

    private static UpdateContent content(Update update, Map<TextId, StoredText> texts) {
        var standing = new TreeMap<TextPlace, String>();
        update.textIds()
                .forEach(
                        id ->
                                Optional.ofNullable(texts.get(id))
                                        .ifPresent(
                                                text ->
                                                        standing.put(
                                                                TextPlace.of(id.place()),
                                                                text.text())));
        return new UpdateContent(
                update.status(),
                update.values(),
                update.nextStepOn(),
                update.language(),
                standing,
                update.forPublication());
    }
}
