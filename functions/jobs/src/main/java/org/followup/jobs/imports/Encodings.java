package org.followup.jobs.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.followup.core.imports.FileEncoding;
import org.followup.core.imports.RowError;
import org.followup.core.imports.Table;

/**
 * Tells UTF-8 from what old spreadsheet programs write, and names what it found; it never guesses
 * in silence.
 */
final class Encodings {

    private static final int UTF16_BIG = 0xfeff;
    private static final int UTF16_LITTLE = 0xfffe;

    private Encodings() {}

    /** Reads the file once, in constant memory. */
    static Charset check(CsvTable.File file) {
        try {
            if (isUtf16(file)) {
                throw wrong(FileEncoding.UTF_16);
            }
            if (!isUtf8(file)) {
                throw wrong(singleByte(file));
            }
            return UTF_8;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUtf16(CsvTable.File file) throws IOException {
        try (var in = file.open()) {
            var first = in.read();
            var second = in.read();
            var mark = (first << 8) | second;
            return first == 0 || second == 0 || mark == UTF16_BIG || mark == UTF16_LITTLE;
        }
    }

    private static boolean isUtf8(CsvTable.File file) throws IOException {
        var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(file.open(), decoder)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Russian letters of cp1251 lie above 0xC0 in runs; Mac Roman has its accents between 0x80 and
     * 0x9F.
     */
    private static FileEncoding singleByte(CsvTable.File file) throws IOException {
        var low = 0;
        var high = 0;
        try (var in = new BufferedInputStream(file.open())) {
            for (var b = in.read(); b >= 0; b = in.read()) {
                low += b >= 0x80 && b < 0xa0 ? 1 : 0;
                high += b >= 0xc0 ? 1 : 0;
            }
        }
        return high > low * 2 ? FileEncoding.WINDOWS_1251 : FileEncoding.MAC_ROMAN;
    }

    private static Table.Unreadable wrong(FileEncoding found) {
        return new Table.Unreadable(new RowError(1, "", "file.encoding", found.label()));
    }
}
