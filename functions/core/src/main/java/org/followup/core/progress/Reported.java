package org.followup.core.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a list needs to know of the version of an update that counts: the latest that was not
 * withdrawn. {@code stage} is never {@code WITHDRAWN}; {@code reworkBy} is there while it is sent
 * back.
 */
public record Reported(
        int version,
        ImplementationStatus status,
        Instant at,
        boolean repeats,
        boolean late,
        Optional<BigDecimal> value,
        Stage stage,
        Optional<LocalDate> reworkBy) {

    /** Submitted, and not looked at yet. */
    public Reported(
            int version,
            ImplementationStatus status,
            Instant at,
            boolean repeats,
            boolean late,
            Optional<BigDecimal> value) {
        this(version, status, at, repeats, late, value, Stage.SUBMITTED, Optional.empty());
    }

    static Reported of(Update update) {
        var value = update.values().stream().findFirst().map(v -> v.value());
        return new Reported(
                update.version(),
                update.status(),
                update.at(),
                update.repeats(),
                update.late(),
                value,
                update.review().stage(),
                update.review().reworkBy());
    }
}
