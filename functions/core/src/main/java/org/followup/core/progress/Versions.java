package org.followup.core.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;

/** Finds among all versions of a commitment's updates the one that counts. */
public final class Versions {

    private Versions() {}

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
