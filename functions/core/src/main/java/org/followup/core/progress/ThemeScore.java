package org.followup.core.progress;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The commitments of one theme: how many there are, and how many stand at which status by their
 * latest update.
 */
public record ThemeScore(int commitments, Map<ImplementationStatus, Integer> latest) {

    static final ThemeScore NONE = new ThemeScore(0, Map.of());

    public ThemeScore {
        var copy = new EnumMap<ImplementationStatus, Integer>(ImplementationStatus.class);
        copy.putAll(latest);
        latest = Collections.unmodifiableMap(copy);
    }

    ThemeScore with(Optional<ImplementationStatus> status) {
        var counts = new EnumMap<ImplementationStatus, Integer>(ImplementationStatus.class);
        counts.putAll(latest);
        status.ifPresent(s -> counts.merge(s, 1, Integer::sum));
        return new ThemeScore(commitments + 1, counts);
    }

    /** Commitments on which nothing was reported yet. */
    public int silent() {
        return commitments - latest.values().stream().mapToInt(Integer::intValue).sum();
    }
}
