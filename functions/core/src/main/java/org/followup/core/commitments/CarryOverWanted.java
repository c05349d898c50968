package org.followup.core.commitments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.followup.core.forums.ForumId;
import org.followup.core.history.View;

/**
 * Asks that a plan be carried out, or carried on with, from its {@code revision} on. It is written
 * with that revision, so neither is there without the other; the table's stream tells of it, and
 * nobody reads it afterwards.
 */
public record CarryOverWanted(ForumId into, int revision, Instant at) implements View {

    private static final Duration KEPT = Duration.ofDays(7);

    public static CarryOverWanted of(CarryOverPlan plan, Instant now) {
        return new CarryOverWanted(plan.into(), plan.revision(), now);
    }

    @Override
    public Object id() {
        return List.of(into, revision);
    }

    public Instant expiresAt() {
        return at.plus(KEPT);
    }
}
