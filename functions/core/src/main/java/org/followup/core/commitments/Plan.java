package org.followup.core.commitments;

import java.util.Comparator;
import java.util.List;
import org.followup.core.offices.OfficeId;

/**
 * Who takes part beside the lead office, by which steps, and what the commitment answers to;
 * partners by id, milestones by day.
 */
public record Plan(
        List<OfficeId> partners, List<Milestone> milestones, List<Obligation> obligations) {

    public static final int MOST_PARTNERS = 20;
    public static final int MOST_MILESTONES = 20;
    public static final int MOST_OBLIGATIONS = 40;

    public static final Plan NONE = new Plan(List.of(), List.of(), List.of());

    public Plan {
        partners = partners.stream().distinct().sorted().toList();
        milestones = milestones.stream().sorted(Comparator.comparing(Milestone::dueOn)).toList();
        obligations = List.copyOf(obligations);
        if (partners.size() > MOST_PARTNERS) {
            throw new IllegalArgumentException("at most 20 offices join a commitment");
        }
    }
}
