package org.followup.web.progress;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Update;
import org.followup.web.access.Authors;

/** Reads what the secretariat thinks of updates, with its words and the office's. */
@Singleton
final class Assessments {

    private final Progress progress;
    private final Journal journal;
    private final Authors authors;

    Assessments(Progress progress, Journal journal, Authors authors) {
        this.progress = progress;
        this.journal = journal;
        this.authors = authors;
    }

    /** The one that counts of each version of a commitment, by the name of the version. */
    Map<String, Assessed> of(CommitmentReference commitment) {
        var latest = new HashMap<String, Assessment>();
        progress.assessments(commitment)
                .forEach(one -> latest.put(Told.name(one.round(), one.version()), one));
        if (latest.isEmpty()) {
            return Map.of();
        }
        var ids =
                latest.values().stream()
                        .flatMap(
                                one ->
                                        Stream.concat(
                                                Stream.of(one.textId()), one.replyId().stream()))
                        .toList();
        var texts = journal.texts(ids);
        return latest.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> assessed(e.getValue(), texts)));
    }

    Optional<Assessed> of(Update update) {
        return Optional.ofNullable(
                of(update.commitment()).get(Told.name(update.round(), update.version())));
    }

    private Assessed assessed(Assessment one, Map<TextId, StoredText> texts) {
        return new Assessed(
                one,
                authors.of(one.by(), one.office()),
                said(texts, Optional.of(one.textId())),
                one.reply()
                        .map(
                                reply ->
                                        new Assessed.Answer(
                                                reply,
                                                authors.of(reply.by(), one.office()),
                                                said(texts, one.replyId()))));
    }

    private static Optional<String> said(Map<TextId, StoredText> texts, Optional<TextId> id) {
        return id.flatMap(known -> Optional.ofNullable(texts.get(known))).map(StoredText::text);
    }
}
