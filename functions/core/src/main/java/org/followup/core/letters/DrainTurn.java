package org.followup.core.letters;

import java.time.Instant;
import org.followup.core.history.Revised;

/**
 * Who drains the ledger at present: one at a time, so that no two try for the same letters. It ends
 * by itself where its holder dies.
 */
public record DrainTurn(String holder, Instant until, int revision) implements Revised {

    /** There is one. */
    public static final String ID = "drain";

    @Override
    public Object id() {
        return ID;
    }

    /** Who holds it may take it again; anybody else waits for its end. */
    public boolean isFree(String other, Instant now) {
        return holder.equals(other) || !now.isBefore(until);
    }

    public DrainTurn taken(String by, Instant end) {
        return new DrainTurn(by, end, revision + 1);
    }
}
