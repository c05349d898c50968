package org.followup.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.history.Actor;

/**
 * What became of a submitted version, and by which change of the office's history: who brought it
 * to its stage, when, and, sent back, the day to rework it by. {@link #NONE} while nobody has
 * looked at it.
 */
public record Review(
        Stage stage,
        Optional<Actor> by,
        Optional<Instant> at,
        Optional<LocalDate> reworkBy,
        long sequence) {

    public static final Review NONE =
            new Review(Stage.SUBMITTED, Optional.empty(), Optional.empty(), Optional.empty(), 0);
}
