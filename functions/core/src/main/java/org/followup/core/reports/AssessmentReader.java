package org.followup.core.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.Update;

/** The assessments of one commitment with their texts, all read at once. */
final class AssessmentReader {

    private final List<Assessment> assessments;
    private final Map<TextId, StoredText> texts;

    AssessmentReader(Journal journal, List<Assessment> assessments) {
        this.assessments = assessments;
        this.texts =
                assessments.isEmpty()
                        ? Map.of()
                        : journal.texts(
                                assessments.stream()
                                        .flatMap(
                                                one ->
                                                        Stream.concat(
                                                                Stream.of(one.textId()),
                                                                one.replyId().stream()))
                                        .toList());
    }

    Optional<StatusReport.Assessed> of(Update update) {
        return Assessment.latest(assessments, update.round(), update.version())
                .map(
                        one ->
                                new StatusReport.Assessed(
                                        one,
                                        said(one.textId()),
                                        one.replyId().flatMap(this::said)));
    }

    private Optional<String> said(TextId id) {
        return Optional.ofNullable(texts.get(id)).map(StoredText::text);
    }
}
