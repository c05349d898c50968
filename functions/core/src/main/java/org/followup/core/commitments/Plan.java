package org.followup.core.commitments;

import java.util.Comparator;
import java.util.List;
import org.followup.core.forums.PartnerId;
import org.followup.core.offices.OfficeId;

/**
 * Who takes part beside the lead office, by which steps, what the commitment answers to, and which
 * partners of the forum support it; offices and partners by id, milestones by day.
 */
public record Plan(
        List<OfficeId> partners,
        List<Milestone> milestones,
        List<Obligation> obligations,
        List<PartnerId> supporters) {

    public static final int MOST_PARTNERS = 20;
    public static final int MOST_MILESTONES = 20;
    public static final int MOST_OBLIGATIONS = 40;

    public static final Plan NONE = new Plan(List.of(), List.of(), List.of());

    /** Of a commitment that no partner of the forum supports. */
    public Plan(List<OfficeId> partners, List<Milestone> milestones, List<Obligation> obligations) {
        this(partners, milestones, obligations, List.of());
    }

    public Plan {
        partners = partners.stream().distinct().sorted().toList();
        milestones = milestones.stream().sorted(Comparator.comparing(Milestone::dueOn)).toList();
        obligations = List.copyOf(obligations);
        supporters = supporters.stream().distinct().sorted().toList();
        if (partners.size() > MOST_PARTNERS) {
            throw new IllegalArgumentException("at most 20 offices join a commitment");
        }
    }
}
