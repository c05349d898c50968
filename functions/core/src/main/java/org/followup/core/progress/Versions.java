package org.followup.core.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Journal;

/** Finds among all versions of a commitment's updates the one that counts. */
public final class Versions {

    private static final int PAGE = 100;

    private Versions() {}

    /**
     * All as they stood at a place in their office's history: what came later is not there yet, nor
     * what became of a version later. The history is read where such a review came meanwhile.
     */
    public static List<Update> asOf(Journal journal, List<Update> updates, long sequence) {
        return updates.stream()
                .filter(update -> update.sequence() <= sequence)
                .map(
                        update ->
                                update.review().sequence() <= sequence
                                        ? update
                                        : update.with(reviewedBy(journal, update, sequence)))
                .toList();
    }

    private static Review reviewedBy(Journal journal, Update update, long sequence) {
        var review = Review.NONE;
        for (var after = update.sequence(); after < sequence; after += PAGE) {
            var most = (int) Math.min(PAGE, sequence - after);
            for (var change : journal.changes(update.office().history(), after, most)) {
                if (UpdateReviewed.isOf(update, change)) {
                    review = UpdateReviewed.review(change);
                }
            }
        }
        return review;
    }

    /** The latest version that was not withdrawn. */
    public static Optional<Update> latest(List<Update> updates, RoundId round) {
        return newest(
                updates.stream()
                        .filter(update -> update.review().stage() != Stage.WITHDRAWN)
                        .toList(),
                round);
    }

    /** The version with the highest number, whatever became of it. */
    public static Optional<Update> newest(List<Update> updates, RoundId round) {
        return updates.stream()
                .filter(update -> update.round().equals(round))
                .max(Comparator.comparingInt(Update::version));
    }

    /** The latest version of the latest round before this one in which something was submitted. */
    public static Optional<Update> before(List<Update> updates, Forum forum, Round round) {
        var rounds = forum.rounds();
        for (var i = rounds.indexOf(round) - 1; i >= 0; i--) {
            var found = latest(updates, rounds.get(i).id());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
