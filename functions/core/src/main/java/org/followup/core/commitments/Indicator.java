package org.followup.core.commitments;

import java.util.Optional;
import org.followup.core.languages.Localized;

/** What is measured, and the values it starts from and aims at; both may be unknown. */
public record Indicator(
        Localized name,
        Localized unit,
        ValueType type,
        Direction direction,
        Optional<Measurement> baseline,
        Optional<Measurement> target) {

    public Indicator {
        if (baseline.isPresent() && target.isPresent() && sameValue(baseline.get(), target.get())) {
            throw new IllegalArgumentException("a target differs from its baseline");
        }
    }

    private static boolean sameValue(Measurement one, Measurement other) {
        return one.value().compareTo(other.value()) == 0;
    }
}
