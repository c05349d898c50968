package org.followup.core.progress;

import org.followup.core.history.Change;
import org.followup.core.history.What;

/** The change by which an update is submitted: confirmed, alone, on behalf or by an import. */
final class UpdateSubmitted {

    static final String KIND = "update-submitted";

    private UpdateSubmitted() {}

    static What what(Update update) {
        return UpdateFacts.what(KIND, update);
    }

    static Update from(Change change) {
        return UpdateFacts.read(change);
    }
}
