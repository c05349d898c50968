package org.followup.core.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.followup.core.forums.ForumId;
import org.followup.core.history.View;

/**
 * Asks that the cards of a forum be made again, for its rounds are others since the change at
 * {@code sequence}. It is written with that change, so neither is there without the other; the
 * table's stream tells of it, and nobody reads it afterwards.
 */
public record CardsWanted(ForumId forum, long sequence, Instant at) implements View {

    private static final Duration KEPT = Duration.ofDays(7);

    @Override
    public Object id() {
        return List.of(forum, sequence);
    }

    public Instant expiresAt() {
        return at.plus(KEPT);
    }
}
