package org.followup.core.letters;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.history.Revised;
import org.followup.core.history.TextId;

/**
 * Holds reminders back, escalations and the secretariat's week. {@code scope} is what such a letter
 * must be about ({@code office}, or {@code forum} and {@code round}); empty, it holds all of them.
 * The reason stands in the history of the service.
 */
public record Pause(
        String id,
        SortedMap<String, String> scope,
        Instant from,
        Instant until,
        String by,
        TextId reason,
        int revision)
        implements Revised {

    public Pause {
        scope = Collections.unmodifiableSortedMap(new TreeMap<>(scope));
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a pause begins, then ends");
        }
    }

    /** One that a person lets go by hand passes. */
    public boolean holds(Letter letter, Instant now) {
        return !letter.isByHand() && holds(letter.kind(), letter.about(), now);
    }

    public boolean holds(LetterKind kind, Map<String, String> about, Instant now) {
        return kind.heldByPauses() && isOn(now) && about.entrySet().containsAll(scope.entrySet());
    }

    public boolean isOn(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    public Pause ended(Instant now) {
        return new Pause(id, scope, from, now, by, reason, revision + 1);
    }
}
