package org.followup.core.imports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.followup.core.forums.Forum;

/** The first reading of a file: every row understood, no key twice, nothing beyond measure. */
final class FileCheck {

    static final int MOST_ROWS = 200_000;
    static final int MOST_ROUNDS = 240;

    private final TrackerMapping mapping;
    private final RowReader reader;
    private final Table table;
    private final Optional<Forum> forum;
    private final FoundErrors errors = new FoundErrors();
    private final SortedSet<YearMonth> months = new TreeSet<>();
    private final Set<String> keys = new HashSet<>();
    private int rows;

    /** {@code forum} is the one that is imported into, where there is one already. */
    FileCheck(TrackerMapping mapping, Table table, Optional<Forum> forum) {
        this.mapping = mapping;
        this.reader = new RowReader(mapping, table.header());
        this.table = table;
        this.forum = forum;
    }

    void run() {
        var theme = mapping.theme().code();
        forum.filter(known -> known.theme(theme).isEmpty())
                .ifPresent(known -> errors.add(new RowError(1, "", "forum.theme", theme.value())));
        reader.missingColumns()
                .forEach(column -> errors.add(new RowError(1, column, "column.missing", "")));
        if (errors.total() == 0) {
            table.read(this::row);
        }
        if (errors.total() == 0 && rows == 0) {
            errors.add(new RowError(1, "", "file.no-rows", ""));
        }
    }

    private void row(int number, List<String> cells) {
        if (++rows > MOST_ROWS) {
            throw tooMany(number, "file.too-many-rows", MOST_ROWS);
        }
        var found = new ArrayList<RowError>();
        var row = reader.read(number, cells, found);
        found.forEach(errors::add);
        row.ifPresent(this::understood);
    }

    private void understood(Row row) {
        if (months.add(YearMonth.from(row.month())) && months.size() > MOST_ROUNDS) {
            throw tooMany(row.number(), "file.too-many-rounds", MOST_ROUNDS);
        }
        if (!keys.add(row.round() + "\n" + row.external())) {
            var key = row.round() + " " + row.external();
            errors.add(new RowError(row.number(), "", "row.duplicate", key));
        }
    }

    static Table.Unreadable tooMany(int row, String code, int most) {
        return new Table.Unreadable(new RowError(row, "", code, Integer.toString(most)));
    }

    int rows() {
        return rows;
    }

    FoundErrors errors() {
        return errors;
    }

    /** The rounds of the file, in their order. */
    List<YearMonth> months() {
        return List.copyOf(months);
    }
}
