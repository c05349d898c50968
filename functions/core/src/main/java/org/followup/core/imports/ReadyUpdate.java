package org.followup.core.imports;

import java.util.List;
import java.util.Optional;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.RecordUpdates;

/** An update of a row, ready to be recorded, and whose it is. */
record ReadyUpdate(OfficeId office, RecordUpdates.Entry entry) {

    /** Reads a row: an update, an error added to the list, or nothing to be recorded. */
    @FunctionalInterface
    interface Reader {
        Optional<ReadyUpdate> read(int number, List<String> cells, List<RowError> errors);
    }
}
