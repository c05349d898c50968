package org.followup.core.imports;

import java.util.ArrayList;
import java.util.List;

/** The errors of a file: all are counted, the first are kept. */
final class FoundErrors {

    static final int MOST = 1_000;

    private final List<RowError> kept = new ArrayList<>();
    private int total;

    void add(RowError error) {
        total++;
        if (kept.size() < MOST) {
            kept.add(error);
        }
    }

    int total() {
        return total;
    }

    ImportUpdates.Outcome.Refused refused() {
        return new ImportUpdates.Outcome.Refused(List.copyOf(kept), total);
    }
}
