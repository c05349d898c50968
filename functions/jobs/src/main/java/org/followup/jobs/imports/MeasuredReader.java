package org.followup.jobs.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a row that has no end, such as one with a quote that is never closed, in small memory. */
final class MeasuredReader extends FilterReader {

    private static final int MOST = 4_000_000;

    private int read;

    MeasuredReader(Reader in) {
        super(in);
    }

    void rowBegins() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        read += Math.max(count, 0);
        if (read > MOST) {
            throw new RowTooLong();
        }
        return count;
    }

    /** More than a row can hold. */
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1;
    }
}
