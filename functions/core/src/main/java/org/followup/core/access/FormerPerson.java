package org.followup.core.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.followup.core.history.View;

/**
 * What stays of somebody who has left: what they were and when they went, so that what they wrote
 * is still signed («focal point of the office, left 2026»). Name and address are gone.
 */
public record FormerPerson(PersonId id, Set<Grant> grants, LocalDate leftOn) implements View {

    public FormerPerson {
        grants = Set.copyOf(grants);
    }

    /** In a fixed order. */
    public List<Grant> roles() {
        return grants.stream().sorted(Grant.ORDER).toList();
    }
}
