package org.followup.core.history;

import java.time.Instant;

/**
 * The end of a history: the last sequence number, the hash that covers everything up to it, and its
 * moment.
 */
public record Head(HistoryId history, long sequence, String hash, Instant at) {

    public static Head empty(HistoryId history) {
        return new Head(history, 0, "", Instant.EPOCH);
    }
}
