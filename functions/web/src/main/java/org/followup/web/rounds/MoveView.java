package org.followup.web.rounds;

import java.util.Optional;
import org.followup.core.forums.Move;
import org.followup.web.edge.FilledForm;

/** The days of a round, to be moved; {@code last} is what can be taken back. */
public record MoveView(Rounds.Place place, FilledForm form) {

    public Optional<Move> last() {
        return place.round().lastMove();
    }
}
