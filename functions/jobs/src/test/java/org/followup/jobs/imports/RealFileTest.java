package org.followup.jobs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.history.Actor;
import org.followup.core.imports.ImportCounts;
import org.followup.core.imports.ImportUpdates;
import org.followup.core.imports.Mappings;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.reports.Figures;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;

/**
 * The facts of a real file of progress reports, which stands beside the repository where there is
 * one.
 */
class RealFileTest {

    private static final Path FILE =
            Path.of(System.getProperty("repository.root", "../.."))
                    .resolve("../shared/data/canada-nap5-progress-updates.csv");

    private static final Identity SECRETARIAT =
            new Identity(new Actor("p-1"), "", Set.of(Grant.secretariat()), Optional.empty(), true);

    @Test
    void every_fact_of_the_real_file_holds_and_a_second_import_changes_nothing() {
        assumeTrue(
                Files.exists(FILE),
                "SKIPPED: the real file is not here, so nothing is known of it");
        var store = new InMemoryStore();
        var clock = Clock.systemUTC();
        var imports =
                new ImportUpdates(
                        store.journal(),
                        store.offices(),
                        store.forums(),
                        store.commitments(),
                        store.progress(),
                        clock,
                        new SecureRandom());
        var mapping = Mappings.named("canada-nap5").orElseThrow();
        var table = CsvTable.utf8(() -> Files.newInputStream(FILE));
        var through = new AtomicInteger();

        var first =
                imports.run(SECRETARIAT, mapping, table, false, (rows, done) -> through.set(done));
        var second =
                imports.run(SECRETARIAT, mapping, table, false, (rows, done) -> through.set(done));

        assertThat(first)
                .isEqualTo(
                        new ImportUpdates.Outcome.Imported(new ImportCounts(735, 106, 735, 0, 0)));
        assertThat(second)
                .isEqualTo(new ImportUpdates.Outcome.Imported(new ImportCounts(735, 0, 0, 0, 735)));
        var forum = store.forums().find(mapping.into().orElseThrow()).orElseThrow();
        var figures =
                Figures.of(
                        forum,
                        store.forums().articles(forum.id()).size(),
                        store.progress().scores(forum.id()));
        assertThat(figures.commitments()).isEqualTo(106);
        assertThat(figures.offices()).isEqualTo(16);
        assertThat(figures.articles()).isEqualTo(5);
        assertThat(figures.updates()).isEqualTo(735);
        assertThat(figures.updatesByStatus())
                .containsEntry(ImplementationStatus.SUBSTANTIAL, 430)
                .containsEntry(ImplementationStatus.COMPLETE, 164)
                .containsEntry(ImplementationStatus.LIMITED, 127)
                .containsEntry(ImplementationStatus.NOT_STARTED, 14);
        assertThat(figures.latestStatus())
                .containsEntry(ImplementationStatus.COMPLETE, 83)
                .containsEntry(ImplementationStatus.SUBSTANTIAL, 15)
                .containsEntry(ImplementationStatus.LIMITED, 8);
        assertThat(figures.statusRegressions()).isEqualTo(14);
        assertThat(figures.repeatedTexts()).isEqualTo(134);
        assertThat(figures.pastDueNotComplete()).isEqualTo(159);
        assertThat(
                        figures.rounds().stream()
                                .map(round -> round.expected() + "/" + round.received()))
                .containsExactly(
                        "106/56", "101/69", "98/75", "97/75", "87/70", "82/65", "74/57", "69/48",
                        "63/47", "45/38", "39/30", "30/24");
        assertThat(
                        figures.rounds().stream()
                                .mapToInt(Figures.OfRound::receivedAlthoughComplete)
                                .sum())
                .isEqualTo(81);
    }
}
