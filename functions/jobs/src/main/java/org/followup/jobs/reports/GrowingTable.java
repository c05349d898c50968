package org.followup.jobs.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.followup.core.history.Json;
import org.followup.core.reports.ReportTable;
import org.followup.core.reports.StatusReport;

/**
 * A report's table on its way into a file. Lines wait in a second file, by the names of their
 * columns, until the last part has said which columns there are; no more than one part is in
 * memory.
 */
final class GrowingTable implements AutoCloseable {

    /** Spreadsheet programs take a file for UTF-8 only if this stands in front. */
    private static final char MARK = '\ufeff';

    private final ReportTable table = new ReportTable();
    private final Path waiting = Files.createTempFile("report", ".lines");
    private final Writer lines = Files.newBufferedWriter(waiting, UTF_8);
    private int count;

    GrowingTable() throws IOException {}

    void add(StatusReport part) throws IOException {
        for (var line : table.lines(part)) {
            var cells = Json.obj();
            for (var cell : line.entrySet()) {
                cells = cells.with(cell.getKey(), cell.getValue());
            }
            lines.append(cells.write()).append('\n');
            count++;
        }
    }

    int lines() {
        return count;
    }

    /** Ends the table; nothing is added after it. */
    void writeTo(Path file) throws IOException {
        lines.close();
        var columns = table.columns();
        try (var out = Files.newBufferedWriter(file, UTF_8);
                var read = Files.newBufferedReader(waiting, UTF_8)) {
            out.append(MARK);
            ReportTable.write(columns, Optional::of, out);
            for (var line = read.readLine(); line != null; line = read.readLine()) {
                var cells = Json.parse(line).asObj().members();
                ReportTable.write(
                        columns,
                        name -> Optional.ofNullable(cells.get(name)).map(Json::asText),
                        out);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(waiting);
    }
}
