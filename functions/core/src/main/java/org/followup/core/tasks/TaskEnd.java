package org.followup.core.tasks;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.TextId;

/**
 * How a task was closed: its cause is gone, or a person set it aside with a reason, which stands in
 * the history of the service.
 */
public record TaskEnd(Instant at, How how, String by, Optional<TextId> reason) {

    /** Whether the thing itself was done. */
    public enum How {
        DONE,
        SET_ASIDE
    }

    /** What the task asked for has come about, by what that person or the service did. */
    public static TaskEnd done(Instant at, String by) {
        return new TaskEnd(at, How.DONE, by, Optional.empty());
    }

    static TaskEnd setAside(Instant at, String by, TextId reason) {
        return new TaskEnd(at, How.SET_ASIDE, by, Optional.of(reason));
    }
}
