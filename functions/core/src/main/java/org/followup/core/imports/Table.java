package org.followup.core.imports;

import java.util.List;

/** A file of rows that can be read several times, from its beginning, in constant memory. */
public interface Table {

    List<String> header();

    /**
     * Calls the reader for each row with its number; the header is row 1.
     *
     * @throws Unreadable where the file breaks off or is no table
     */
    void read(RowConsumer reader);

    /** Takes one row; cells beyond the header's width are an error of the row. */
    interface RowConsumer {
        void row(int number, List<String> cells);
    }

    /** The file as a whole cannot be read; nothing of it is stored. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final RowError error;

        public Unreadable(RowError error) {
            super(error.code());
            this.error = error;
        }

        public RowError error() {
            return error;
        }
    }
}
