package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.imports.ImportCounts;
import org.followup.core.imports.ImportErrors;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportState;
import org.followup.core.imports.RowError;
import org.junit.jupiter.api.Test;

/** Imports, and what was wrong with their files. */
public abstract class ImportsContract extends StoreContract {

    private static final ImportId ID = new ImportId("0123abcd");

    @Test
    void an_import_is_found_as_it_was_last_written() {
        var asked = job(ID, NOON);
        var running = asked.running(NOON.plusSeconds(1)).through(735, 200);
        var before = asked.running(NOON.plusSeconds(1));
        store(asked, before, running);

        assertThat(ports.imports().find(ID)).contains(running);
        assertThat(ports.imports().find(new ImportId("ffffffff"))).isEmpty();
    }

    @Test
    void who_writes_second_has_lost() {
        var asked = job(ID, NOON);
        store(asked, asked.running(NOON));

        assertThat(commit(Transaction.without().put(asked.running(NOON.plusSeconds(9)))))
                .isEqualTo(LOST);
    }

    @Test
    void errors_come_in_the_order_of_their_rows_however_many_parts_they_fill() {
        var errors =
                IntStream.rangeClosed(2, 1_001)
                        .mapToObj(row -> new RowError(row, "Статус", "cell.status", "=1+1"))
                        .toList();
        ImportErrors.of(ID, errors).reversed().forEach(part -> store(part));
        store(job(ID, NOON));

        assertThat(ports.imports().errors(ID)).isEqualTo(errors);
        assertThat(ports.imports().errors(new ImportId("ffffffff"))).isEmpty();
    }

    @Test
    void the_latest_imports_come_first() {
        var ids = List.of("aaaaaaaa", "cccccccc", "bbbbbbbb");
        for (var i = 0; i < ids.size(); i++) {
            store(job(new ImportId(ids.get(i)), NOON.plusSeconds(i)));
        }

        assertThat(ports.imports().latest(2))
                .extracting(job -> job.importId().value())
                .isEqualTo(List.of("bbbbbbbb", "cccccccc"));
        assertThat(ports.imports().latest(9)).hasSize(3);
    }

    private static ImportJob job(ImportId id, Instant askedAt) {
        return new ImportJob(
                id,
                new ForumId("2025"),
                "canada-nap5",
                Optional.empty(),
                true,
                new Actor("p-1"),
                ImportState.WAITING_FOR_FILE,
                0,
                0,
                new ImportCounts(0, 0, 0, 0, 0),
                0,
                askedAt,
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
