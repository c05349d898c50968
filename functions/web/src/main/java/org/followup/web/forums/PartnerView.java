package org.followup.web.forums;

import java.util.List;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Participation;
import org.followup.web.edge.FilledForm;

/** The form of a partner, with the forums to choose from; {@code known} is one to be corrected. */
public record PartnerView(FilledForm form, List<Forum> forums, boolean known) {

    public Participation[] participations() {
        return Participation.values();
    }
}
