package org.followup.core.progress;

import java.util.List;
import java.util.Optional;
import org.followup.core.history.Change;
import org.followup.core.history.View;
import org.followup.core.history.What;

/**
 * An update that was handed over and waits for confirmation: frozen, as the version that it would
 * become. Its receipt is the hash of the change that handed it over; what is confirmed is bound to
 * it. There is at most one of a commitment and round.
 */
public record HandOver(Update proposed) implements View {

    static final String KIND = "update-handed-over";

    /** The change that takes one back, whoever edits or takes it. */
    static final String TAKEN_BACK = "hand-over-taken-back";

    @Override
    public Object id() {
        return List.of(proposed.commitment(), proposed.round());
    }

    /** What a confirmation names, and a link in a letter leads to. */
    public String receipt() {
        return proposed.receipt();
    }

    static What what(Update proposed) {
        return UpdateFacts.what(KIND, proposed);
    }

    /** Empty where the change hands nothing over. */
    public static Optional<HandOver> read(Change change) {
        return Optional.of(change).filter(c -> c.what().kind().equals(KIND)).map(HandOver::from);
    }

    static HandOver from(Change change) {
        return new HandOver(UpdateFacts.read(change));
    }
}
