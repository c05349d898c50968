package org.followup.core.access;

import java.time.Instant;
import org.followup.core.history.Revised;

/**
 * How often something was asked for within one window, by address or by source; expires with the
 * window.
 */
public record Attempts(String key, int count, Instant expiresAt, int revision) implements Revised {

    @Override
    public String id() {
        return key;
    }

    static Attempts first(String key, Instant expiresAt) {
        return new Attempts(key, 1, expiresAt, 1);
    }

    /** A new window after the old one is over. */
    Attempts again(Instant until) {
        return new Attempts(key, 1, until, revision + 1);
    }

    Attempts more() {
        return new Attempts(key, count + 1, expiresAt, revision + 1);
    }
}
