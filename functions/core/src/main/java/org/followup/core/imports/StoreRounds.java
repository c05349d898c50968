package org.followup.core.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.RecordUpdates;

/** Stores the updates of a file that was checked: one reading a round, gathered by office. */
final class StoreRounds {

    private static final int BUFFERED = 12;

    private final Identity by;
    private final Forum forum;
    private final Offices offices;
    private final RecordUpdates record;
    private final Table table;
    private final ImportUpdates.Listener listener;
    private final int rows;
    private final Map<OfficeId, List<RecordUpdates.Entry>> waiting = new HashMap<>();
    private ImportCounts counts = ImportCounts.NONE;

    StoreRounds(
            Identity by,
            Forum forum,
            Offices offices,
            RecordUpdates record,
            Table table,
            ImportUpdates.Listener listener,
            int rows) {
        this.by = by;
        this.forum = forum;
        this.offices = offices;
        this.record = record;
        this.table = table;
        this.listener = listener;
        this.rows = rows;
    }

    /** What was counted before, and what is stored now. */
    ImportCounts store(List<RoundId> rounds, ReadyUpdate.Reader reader, ImportCounts before) {
        counts = before;
        rounds.forEach(round -> store(round, reader));
        return counts;
    }

    private void store(RoundId round, ReadyUpdate.Reader reader) {
        table.read(
                (number, cells) ->
                        reader.read(number, cells, new ArrayList<>())
                                .filter(update -> update.entry().round().equals(round))
                                .ifPresent(this::add));
        List.copyOf(waiting.keySet()).forEach(this::flush);
    }

    private void add(ReadyUpdate update) {
        var list = waiting.computeIfAbsent(update.office(), office -> new ArrayList<>());
        list.add(update.entry());
        if (list.size() >= BUFFERED) {
            flush(update.office());
        }
    }

    private void flush(OfficeId id) {
        var entries = Optional.ofNullable(waiting.remove(id)).orElse(List.of());
        var stored = record.record(by, forum, offices.find(id).orElseThrow(), entries);
        counts =
                counts.plus(
                        new ImportCounts(
                                entries.size(),
                                0,
                                stored.created(),
                                stored.corrected(),
                                stored.unchanged()));
        listener.through(rows, counts.rows());
    }
}
