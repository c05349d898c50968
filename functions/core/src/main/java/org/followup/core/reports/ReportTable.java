package org.followup.core.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A status report as one table that is made part by part. Which columns it has is known only after
 * the last part, because each language that a text stands in has one; so lines go by the names of
 * their columns until then.
 */
public final class ReportTable {

    private final ReportBreadth breadth = new ReportBreadth();

    /** The lines of the next part: column and cell, empty cells left out. */
    public List<Map<String, String>> lines(StatusReport part) {
        breadth.add(part);
        var columns = ReportColumns.of(ReportBreadth.of(part));
        var lines = new ArrayList<Map<String, String>>();
        for (var entry : part.entries()) {
            for (var line : entry.lines()) {
                lines.add(line(columns, new ReportColumns.Place(part, entry, line)));
            }
        }
        return lines;
    }

    /** The columns of all parts so far, in their order. */
    public List<String> columns() {
        return ReportColumns.of(breadth).keySet().stream().toList();
    }

    /** One line of the file. */
    public static void write(
            List<String> columns, Function<String, Optional<String>> cell, Appendable out)
            throws IOException {
        ReportCsv.line(columns.stream().map(name -> cell.apply(name).orElse("")).toList(), out);
    }

    private static Map<String, String> line(
            Map<String, ReportColumns.Cell> columns, ReportColumns.Place place) {
        var line = new LinkedHashMap<String, String>();
        columns.forEach((name, cell) -> line.put(name, cell.of(place)));
        line.values().removeIf(String::isEmpty);
        return line;
    }
}
