package org.followup.web.progress;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Note;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Update;
import org.followup.web.access.Authors;

/**
 * What office and secretariat wrote to each other about one update, in the order it was written:
 * the notes, and those with which versions of it were sent back.
 */
@Singleton
final class NoteThread {

    private final Progress progress;
    private final Journal journal;
    private final Authors authors;
    private final Offices offices;

    NoteThread(Progress progress, Journal journal, Authors authors, Offices offices) {
        this.progress = progress;
        this.journal = journal;
        this.authors = authors;
        this.offices = offices;
    }

    List<ReviewView.Written> read(CommitmentReference commitment, RoundId round) {
        var notes = progress.notes(commitment, round);
        var sentBack =
                progress.updates(commitment).stream()
                        .filter(update -> update.round().equals(round))
                        .filter(update -> update.sentBackNote().isPresent())
                        .toList();
        var texts = texts(notes, sentBack);
        return Stream.concat(
                        notes.stream().map(note -> written(note, texts)),
                        sentBack.stream().map(update -> written(update, texts)))
                .sorted(Comparator.comparing(ReviewView.Written::at))
                .toList();
    }

    private Map<TextId, StoredText> texts(Collection<Note> notes, Collection<Update> sentBack) {
        return journal.texts(
                Stream.concat(
                                notes.stream().map(Note::textId),
                                sentBack.stream().flatMap(update -> update.sentBackNote().stream()))
                        .toList());
    }

    private ReviewView.Written written(Note note, Map<TextId, StoredText> texts) {
        return new ReviewView.Written(
                authors.of(note.by(), note.office()),
                note.bySecretariat(),
                note.partner().flatMap(offices::find).map(Office::name),
                Optional.empty(),
                note.at(),
                Optional.ofNullable(texts.get(note.textId())).map(StoredText::text));
    }

    private ReviewView.Written written(Update sentBack, Map<TextId, StoredText> texts) {
        var review = sentBack.review();
        return new ReviewView.Written(
                authors.of(review.by().orElseThrow(), sentBack.office()),
                true,
                Optional.empty(),
                Optional.of(sentBack.version()),
                review.at().orElseThrow(),
                sentBack.sentBackNote().map(texts::get).map(StoredText::text));
    }
}
