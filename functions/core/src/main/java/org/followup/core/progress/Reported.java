package org.followup.core.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What a list needs to know of the latest version of an update. */
public record Reported(
        int version,
        ImplementationStatus status,
        Instant at,
        boolean repeats,
        boolean late,
        Optional<BigDecimal> value) {

    static Reported of(Update update) {
        var value = update.values().stream().findFirst().map(v -> v.value());
        return new Reported(
                update.version(),
                update.status(),
                update.at(),
                update.repeats(),
                update.late(),
                value);
    }
}
