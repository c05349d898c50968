package org.followup.core.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.core.access.People;
import org.followup.core.commitments.Commitment;
import org.followup.core.history.Change;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;

/**
 * Tells those who report that a commitment was withdrawn or superseded: of its office and partners.
 */
record EndingLetters(People people) {

    List<Letter> of(Commitment commitment, Change change) {
        var occasion = "ended-%s".formatted(commitment.reference());
        var about =
                Map.of(
                        "forum", commitment.forum().value(),
                        "office", commitment.office().value(),
                        "commitment", commitment.reference().value());
        return Stream.concat(Stream.of(commitment.office()), commitment.plan().partners().stream())
                .flatMap(new Reporting(people)::of)
                .map(person -> person.id().receiver())
                .distinct()
                .limit(Reporting.MOST)
                .map(
                        to ->
                                Letter.pending(
                                        to,
                                        LetterKind.COMMITMENTS_ENDED,
                                        occasion,
                                        about,
                                        change.at(),
                                        change.at()))
                .toList();
    }
}
