package org.followup.web.carryovers;

import java.util.List;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.forums.Forum;
import org.followup.core.languages.Fault;
import org.followup.core.offices.Office;

/** What an office is asked: which of its commitments would go into which. */
public record MergesView(Office office, Forum forum, List<Asked> asked, List<Fault> faults) {

    static final String TEMPLATE = "carryovers/merges";

    public record Asked(MergeConsent consent, Commitment own, Commitment lead) {}
}
