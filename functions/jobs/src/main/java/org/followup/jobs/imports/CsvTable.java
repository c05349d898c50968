package org.followup.jobs.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.followup.core.imports.RowError;
import org.followup.core.imports.Table;

/**
 * A CSV file (RFC 4180) as a table: each reading opens the file anew, and no more than one row is
 * in memory.
 */
public final class CsvTable implements Table {

    /** More lines than this in one cell is no text but a quote that was never closed. */
    private static final int MOST_LINES = 2_000;

    private static final int MOST_CELL = 200_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final File file;
    private final Charset charset;
    private final List<String> header;

    private CsvTable(File file, Charset charset) {
        this.file = file;
        this.charset = charset;
        this.header = readHeader();
    }

    /** A file that can be opened again and again. */
    @FunctionalInterface
    public interface File {
        InputStream open() throws IOException;
    }

    /**
     * Opens a file in UTF-8, with or without a byte order mark.
     *
     * @throws Table.Unreadable where it is in another encoding, which is named, or empty
     */
    public static CsvTable utf8(File file) {
        return new CsvTable(file, Encodings.check(file));
    }

    /** Opens a file in an encoding that somebody named. */
    public static CsvTable in(Charset charset, File file) {
        return new CsvTable(file, charset);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void read(RowConsumer reader) {
        try (var parser = parser()) {
            var number = 1;
            var records = parser.iterator();
            next(records);
            for (var record = next(records); record.isPresent(); record = next(records)) {
                var cells = cells(record.get(), ++number);
                if (cells.size() != 1 || !cells.getFirst().isBlank()) {
                    reader.row(number, cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> readHeader() {
        try (var parser = parser()) {
            return next(parser.iterator())
                    .orElseThrow(() -> new Unreadable(new RowError(1, "", "file.empty", "")))
                    .stream()
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what the parser says is a broken file; what happens while a row is used is not. */
    private static Optional<CSVRecord> next(Iterator<CSVRecord> records) {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw broken(e);
        }
    }

    private CSVParser parser() throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return FORMAT.parse(withoutMark(new InputStreamReader(file.open(), decoder)));
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        var pushback = new java.io.PushbackReader(new java.io.BufferedReader(reader), 1);
        var first = pushback.read();
        if (first != -1 && first != '\ufeff') {
            pushback.unread(first);
        }
        return pushback;
    }

    private static List<String> cells(CSVRecord csv, int number) {
        var cells = new ArrayList<String>(csv.size());
        for (var cell : csv) {
            if (cell.length() > MOST_CELL
                    || cell.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
                throw new Unreadable(new RowError(number, "", "cell.endless", cell));
            }
            cells.add(cell);
        }
        return cells;
    }

    private static Unreadable broken(RuntimeException e) {
        var quote =
                String.valueOf(e.getMessage()).contains("EOF")
                        || e instanceof IllegalStateException;
        return new Unreadable(
                new RowError(1, "", quote ? "file.unclosed-quote" : "file.broken", ""));
    }
}
