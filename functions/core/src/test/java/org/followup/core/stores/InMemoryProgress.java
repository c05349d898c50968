package org.followup.core.stores;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
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

record InMemoryProgress(InMemoryStore store) implements Progress {

    @Override
    public List<CommitmentRow> rows(OfficeId office, ForumId forum) {
        return store.all(
                CommitmentRow.class,
                row -> row.office().equals(office) && row.forum().equals(forum),
                Comparator.comparing(CommitmentRow::reference));
    }

    @Override
    public Optional<CommitmentRow> row(
            OfficeId office, ForumId forum, CommitmentReference reference) {
        return rows(office, forum).stream()
                .filter(row -> row.reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<Score> scores(ForumId forum) {
        return store.all(
                Score.class,
                score -> score.forum().equals(forum),
                Comparator.comparing(Score::office));
    }

    @Override
    public Optional<Score> score(ForumId forum, OfficeId office) {
        return store.find(Score.class, List.of(forum, office));
    }

    @Override
    public Map<OfficeId, Arrangements> arrangements(ForumId forum) {
        var all =
                store.all(
                        Arrangements.class,
                        each -> each.forum().equals(forum),
                        Comparator.comparing(Arrangements::office));
        return all.stream()
                .collect(Collectors.toUnmodifiableMap(Arrangements::office, Function.identity()));
    }

    @Override
    public Arrangements arrangements(ForumId forum, OfficeId office) {
        return store.find(Arrangements.class, List.of(forum, office))
                .orElseGet(() -> Arrangements.none(forum, office));
    }

    @Override
    public List<Update> updates(CommitmentReference commitment) {
        return store.all(
                Update.class,
                update -> update.commitment().equals(commitment),
                Comparator.comparing(Update::round).thenComparingInt(Update::version));
    }

    @Override
    public Optional<HandOver> handOver(CommitmentReference commitment, RoundId round) {
        return store.find(HandOver.class, List.of(commitment, round));
    }

    @Override
    public List<Note> notes(CommitmentReference commitment, RoundId round) {
        return store.all(
                Note.class,
                note -> note.commitment().equals(commitment) && note.round().equals(round),
                Comparator.comparingLong(Note::sequence));
    }

    @Override
    public List<Assessment> assessments(CommitmentReference commitment) {
        return store.all(
                Assessment.class,
                one -> one.commitment().equals(commitment),
                Comparator.comparing(Assessment::round)
                        .thenComparingInt(Assessment::version)
                        .thenComparingLong(Assessment::sequence));
    }

    @Override
    public Optional<Draft> draft(CommitmentReference commitment, RoundId round) {
        return store.find(Draft.class, List.of(commitment, round));
    }

    @Override
    public List<UpdateContent> contents(Collection<Update> updates) {
        return updates.stream().map(this::content).toList();
    }

    @Override
    public Map<CommitmentReference, Draft> drafts(
            Collection<CommitmentReference> commitments, RoundId round) {
        var found = new HashMap<CommitmentReference, Draft>();
        commitments.forEach(
                reference ->
                        draft(reference, round).ifPresent(draft -> found.put(reference, draft)));
        return found;
    }

    private UpdateContent content(Update update) {
        var texts = new HashMap<TextPlace, String>();
        store.journal()
                .texts(update.textIds())
                .forEach((id, text) -> texts.put(TextPlace.of(id.place()), text.text()));
        return new UpdateContent(
                update.status(),
                update.values(),
                update.nextStepOn(),
                update.language(),
                texts,
                update.forPublication());
    }
}
