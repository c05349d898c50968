package org.followup.core.reports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.followup.core.progress.SpreadsheetCell;

/**
 * A status report as one table (RFC 4180): a line for each commitment and round, a column for each
 * language that a text stands in. Texts are {@linkplain SpreadsheetCell guarded}; names of columns
 * never change.
 */
public final class ReportCsv {

    private static final String LINE_END = "\r\n";

    private ReportCsv() {}

    public static void write(StatusReport report, Appendable out) throws IOException {
        var columns = ReportColumns.of(ReportBreadth.of(report));
        line(columns.keySet().stream().toList(), out);
        for (var entry : report.entries()) {
            for (var line : entry.lines()) {
                line(cells(columns, new ReportColumns.Place(report, entry, line)), out);
            }
        }
    }

    private static List<String> cells(
            Map<String, ReportColumns.Cell> columns, ReportColumns.Place place) {
        return columns.values().stream().map(cell -> cell.of(place)).toList();
    }

    static void line(List<String> cells, Appendable out) throws IOException {
        var separator = "";
        for (var cell : cells) {
            out.append(separator);
            cell(cell, out);
            separator = ",";
        }
        out.append(LINE_END);
    }

    private static void cell(String text, Appendable out) throws IOException {
        var plain = text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c <= ' ');
        if (plain) {
            out.append(text);
        } else {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
