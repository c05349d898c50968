package org.followup.local.table;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A table that is being opened while the rest of the service starts: it takes a second. */
public final class OpeningTable implements AutoCloseable {

    private final CompletableFuture<EmbeddedTable> table;

    private OpeningTable(CompletableFuture<EmbeddedTable> table) {
        this.table = table;
    }

    public static OpeningTable in(Path folder) {
        return new OpeningTable(CompletableFuture.supplyAsync(() -> EmbeddedTable.in(folder)));
    }

    public EmbeddedTable await() {
        return table.join();
    }

    @Override
    public void close() {
        if (!table.isCompletedExceptionally()) {
            table.join().close();
        }
    }
}
