package org.followup.core.progress;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.followup.core.history.Change;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.stores.InMemoryStore;

/** Finds letters about updates that no change of a history explains. */
final class LetterCauses {

    private LetterCauses() {}

    static List<Letter> without(InMemoryStore store, List<Change> histories) {
        var causes = new HashSet<String>();
        histories.forEach(change -> causes.addAll(causes(change)));
        return store.letters().due(Instant.MAX, Integer.MAX_VALUE).stream()
                .filter(letter -> letter.kind() != LetterKind.INVITATION)
                .filter(letter -> !causes.contains(letter.occasion()))
                .toList();
    }

    private static Set<String> causes(Change change) {
        return switch (change.what().kind()) {
            case UpdateSubmitted.KIND -> {
                var update = UpdateSubmitted.from(change);
                var of = of(update.commitment(), update.round(), update.version());
                yield Set.of("receipt-" + of, "entered_on_behalf-" + of);
            }
            case UpdateReviewed.KIND -> {
                var reviewed = UpdateReviewed.from(change);
                var of = of(reviewed.commitment(), reviewed.round(), reviewed.version());
                yield switch (reviewed.stage()) {
                    case ACCEPTED -> Set.of("accepted-" + of);
                    case SENT_BACK -> Set.of("sent_back-" + of);
                    case SUBMITTED, PUBLISHED, WITHDRAWN -> Set.<String>of();
                };
            }
            case HandOver.KIND -> Set.of("handed_over-" + change.hash());
            case Note.KIND -> {
                var note = Note.from(change);
                yield Set.of(
                        "note_written-%s-%s-%d"
                                .formatted(note.commitment(), note.round(), note.sequence()));
            }
            case Assessment.KIND -> {
                var assessed = Assessment.from(change);
                yield Set.of(
                        "note_written-%s-%s-%d"
                                .formatted(
                                        assessed.commitment(),
                                        assessed.round(),
                                        assessed.sequence()));
            }
            case "answer-given" ->
                    Set.of(
                            "answered-%s-%s-%d"
                                    .formatted(
                                            change.what().facts().text("contribution"),
                                            change.what().facts().text("office"),
                                            change.sequence()));
            case "merge-asked" ->
                    Set.of(
                            "consent-%s-%s-%d"
                                    .formatted(
                                            change.what().facts().text("forum"),
                                            change.what().facts().text("commitment"),
                                            change.sequence()));
            case "commitment-withdrawn", "commitment-superseded" ->
                    Set.of("ended-" + change.what().facts().text("commitment"));
            default -> Set.of();
        };
    }

    private static String of(Object commitment, Object round, int version) {
        return "%s-%s-%d".formatted(commitment, round, version);
    }
}
