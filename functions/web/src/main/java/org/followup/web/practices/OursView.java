package org.followup.web.practices;

import java.util.List;
import org.followup.core.offices.Office;
import org.followup.core.practices.ContributionDraft;

/** What the reader's own offices typed and what they shared. */
public record OursView(List<Section> sections, boolean draftKept) {

    public record Section(Office office, List<ContributionDraft> drafts, List<SharedLine> shared) {

        public String path(ContributionDraft draft) {
            return "exchange/new?kind=%s&office=%s&draft=%s"
                    .formatted(draft.kind(), draft.office(), draft.draft());
        }
    }
}
