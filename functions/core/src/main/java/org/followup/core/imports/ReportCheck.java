package org.followup.core.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.followup.core.forums.RoundId;

/** The first reading of a report: every line understood, no update twice. */
final class ReportCheck {

    private final ReportRows reader;
    private final Table table;
    private final FoundErrors errors = new FoundErrors();
    private final Set<String> keys = new HashSet<>();
    private final Set<RoundId> rounds = new HashSet<>();
    private int lines;
    private int rows;

    ReportCheck(ReportRows reader, Table table) {
        this.reader = reader;
        this.table = table;
    }

    void run() {
        reader.missingColumns()
                .forEach(column -> errors.add(new RowError(1, column, "column.missing", "")));
        if (errors.total() == 0) {
            table.read(this::line);
        }
        if (errors.total() == 0 && lines == 0) {
            errors.add(new RowError(1, "", "file.no-rows", ""));
        }
    }

    private void line(int number, List<String> cells) {
        if (++lines > FileCheck.MOST_ROWS) {
            throw FileCheck.tooMany(number, "file.too-many-rows", FileCheck.MOST_ROWS);
        }
        var found = new ArrayList<RowError>();
        var update = reader.read(number, cells, found);
        found.forEach(errors::add);
        update.ifPresent(
                understood -> {
                    rows++;
                    rounds.add(understood.entry().round());
                    var key = understood.entry().round() + " " + understood.entry().commitment();
                    if (!keys.add(key)) {
                        errors.add(new RowError(number, "", "row.duplicate", key));
                    }
                });
    }

    /** Those that say what was received. */
    int rows() {
        return rows;
    }

    Set<RoundId> rounds() {
        return rounds;
    }

    FoundErrors errors() {
        return errors;
    }
}
