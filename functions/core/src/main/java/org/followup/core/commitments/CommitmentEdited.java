package org.followup.core.commitments;

import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.What;

/** The change that corrects what a commitment says; reference, lead office and theme never do. */
public record CommitmentEdited(Commitment before, Commitment after) {

    public static final String KIND = "commitment-edited";

    public What what() {
        return new What(
                KIND,
                CommitmentFacts.SHAPE,
                Json.obj()
                        .with("after", CommitmentFacts.of(after))
                        .with("before", CommitmentFacts.of(before))
                        .with("commitment", after.reference().value())
                        .with("forum", after.forum().value())
                        .with("office", after.office().value()));
    }

    public static CommitmentEdited from(Change change) {
        var facts = change.what().facts();
        return new CommitmentEdited(
                CommitmentFacts.from(facts.get("before").asObj()),
                CommitmentFacts.from(facts.get("after").asObj()));
    }
}
