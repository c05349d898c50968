package org.followup.jobs.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.followup.core.imports.FileEncoding;
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
    public static CsvTable in(FileEncoding encoding, File file) {
        return encoding == FileEncoding.UTF_8
                ? utf8(file)
                : new CsvTable(file, Charset.forName(encoding.charset()));
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void read(RowConsumer reader) {
        try (var open = open()) {
            open.next(1);
            var number = 1;
            for (var row = open.next(++number); row.isPresent(); row = open.next(++number)) {
                var cells = cells(row.get(), number);
                if (cells.size() != 1 || !cells.getFirst().isBlank()) {
                    reader.row(number, cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> readHeader() {
        try (var open = open()) {
            return open.next(1).orElseThrow(() -> unreadable(1, "file.empty")).stream()
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Open open() throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var measured = new MeasuredReader(new InputStreamReader(file.open(), decoder));
        try {
            return new Open(measured, FORMAT.parse(withoutMark(measured)));
        } catch (CharacterCodingException e) {
            measured.close();
            throw unreadable(1, "file.broken");
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        var pushback = new PushbackReader(new BufferedReader(reader), 1);
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

    private static Unreadable unreadable(int row, String code) {
        return new Unreadable(new RowError(row, "", code, ""));
    }

    /** One reading. Only what the parser says is a broken file; what a row is used for is not. */
    private record Open(MeasuredReader measured, CSVParser parser) implements AutoCloseable {

        Optional<CSVRecord> next(int number) {
            try {
                measured.rowBegins();
                var records = parser.iterator();
                return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
            } catch (UncheckedIOException | IllegalStateException e) {
                throw unreadable(number, code(e));
            }
        }

        private static String code(RuntimeException e) {
            if (e.getCause() instanceof MeasuredReader.RowTooLong) {
                return "cell.endless";
            }
            var quote = e instanceof IllegalStateException || said(e).contains("EOF");
            return quote ? "file.unclosed-quote" : "file.broken";
        }

        private static String said(RuntimeException e) {
            return String.valueOf(e.getMessage());
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
