package org.followup.web.commitments;

import org.followup.core.commitments.ClosingForm;
import org.followup.core.commitments.Commitment;
import org.followup.core.forums.Forum;
import org.followup.web.edge.FilledForm;

/** The form that ends a commitment. */
public record EndView(Commitment commitment, Forum forum, FilledForm form) {

    static final String TEMPLATE = "commitments/end-commitment";

    public ClosingForm.Way[] ways() {
        return ClosingForm.Way.values();
    }
}
