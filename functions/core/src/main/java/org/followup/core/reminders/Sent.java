package org.followup.core.reminders;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a run of the sender did; {@code failures} did not stop it. */
public record Sent(Map<Result, Integer> counts, List<RuntimeException> failures) {

    static final Sent NOTHING = new Sent(Map.of(), List.of());

    /** How it went with one letter. */
    public enum Result {
        SENT,
        POSTPONED,
        /** By the mail service, for now, and not for what this letter is. */
        REFUSED,
        /** The same, for hours by now: it waits, but somebody has to look. */
        STILL_REFUSED,
        /** The day's quota has no room for it: it stays as it is. */
        OVER_QUOTA,
        DROPPED,
        FAILED,
        /** The mail service did not answer: an event will tell, or one repetition. */
        UNKNOWN,
        /** Not open, not yet due, or somebody else was faster. */
        NOT_OURS
    }

    public Sent {
        counts = Map.copyOf(counts);
        failures = List.copyOf(failures);
    }

    public int count(Result result) {
        return counts.getOrDefault(result, 0);
    }

    Sent plus(Result result) {
        var more = new EnumMap<Result, Integer>(Result.class);
        more.putAll(counts);
        more.merge(result, 1, Integer::sum);
        return new Sent(more, failures);
    }

    Sent plus(RuntimeException failure) {
        var more = new ArrayList<>(failures);
        more.add(failure);
        return new Sent(counts, more);
    }
}
