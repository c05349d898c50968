package org.followup.jobs.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.Part;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.imports.ImportCounts;
import org.followup.core.imports.ImportUpdates;
import org.followup.core.imports.Mapping;
import org.followup.core.imports.Mappings;
import org.followup.core.imports.RowError;
import org.followup.core.imports.Table;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.RecordUpdates;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.UpdateContent;
import org.followup.core.reports.MakeStatusReport;
import org.followup.core.reports.ReportCsv;
import org.followup.core.reports.ReportQuery;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real file in, the report out, and the report in again. */
@Tag("slow")
class ReportAgainTest {

    private static final Path FILE =
            Path.of(System.getProperty("repository.root", "../.."))
                    .resolve("../shared/data/canada-nap5-progress-updates.csv");
    private static final ForumId FORUM = new ForumId("canada-nap5");
    private static final Identity SECRETARIAT =
            new Identity(new Actor("p-1"), "", Set.of(Grant.secretariat()), Optional.empty(), true);

    private final InMemoryStore store = new InMemoryStore();
    private final Clock clock = Clock.systemUTC();

    @BeforeEach
    void imported() {
        assumeTrue(
                Files.exists(FILE),
                "SKIPPED: the real file is not here, so nothing is known of it");
        var mapping = Mappings.named("canada-nap5").orElseThrow();
        assertThat(run(mapping, CsvTable.utf8(() -> Files.newInputStream(FILE))))
                .isInstanceOf(ImportUpdates.Outcome.Imported.class);
    }

    @Test
    void the_report_imported_again_changes_nothing() throws IOException {
        var csv = report();

        assertThat(run(again(), table(csv)))
                .isEqualTo(new ImportUpdates.Outcome.Imported(new ImportCounts(735, 0, 0, 0, 735)));
        assertThat(report()).isEqualTo(csv);
    }

    @Test
    void every_text_in_the_report_is_what_was_imported() throws IOException {
        var imported =
                texts(
                        CsvTable.utf8(() -> Files.newInputStream(FILE)),
                        List.of("indicators", "reporting_period"),
                        List.of("progress_en", "progress_fr", "challenges_en", "challenges_fr"));
        var reported =
                texts(
                        table(report()),
                        List.of("externalName", "round"),
                        List.of("done.en", "done.fr", "challenges.en", "challenges.fr"));

        reported.values().removeIf(texts -> texts.stream().allMatch(String::isEmpty));
        imported.values().removeIf(texts -> texts.stream().allMatch(String::isEmpty));
        assertThat(reported).isEqualTo(imported);
        assertThat(reported.values().stream().filter(texts -> texts.getFirst().startsWith("-")))
                .hasSize(123);
    }

    @Test
    void a_formula_is_inert_in_the_report_and_itself_after_it() throws IOException {
        var csv = report().replaceFirst("Materials are available", "SUM(A1)+1");
        var changed = run(again(), table(csv));
        var after = report();

        assertThat(after).contains("\"'-SUM(A1)+1 ");
        assertThat(changed)
                .isEqualTo(new ImportUpdates.Outcome.Imported(new ImportCounts(735, 0, 0, 1, 734)));
        assertThat(run(again(), table(after)))
                .isEqualTo(new ImportUpdates.Outcome.Imported(new ImportCounts(735, 0, 0, 0, 735)));
    }

    @Test
    void whatever_is_written_comes_back() throws IOException {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var forum = store.forums().find(FORUM).orElseThrow();
        for (var score : store.progress().scores(FORUM)) {
            var office = store.offices().find(score.office()).orElseThrow();
            for (var row : store.progress().rows(office.id(), FORUM)) {
                for (var round : forum.rounds()) {
                    var entry =
                            new RecordUpdates.Entry(row.reference(), round.id(), content(random));
                    new RecordUpdates(store.journal(), store.progress(), clock, new SecureRandom())
                            .record(SECRETARIAT, forum, office, List.of(entry));
                }
            }
        }
        var updates = 106 * forum.rounds().size();

        assertThat(run(again(), table(report())))
                .as("seed %d", seed)
                .isEqualTo(
                        new ImportUpdates.Outcome.Imported(
                                new ImportCounts(updates, 0, 0, 0, updates)));
    }

    private static UpdateContent content(Random random) {
        var texts = new HashMap<TextPlace, String>();
        for (var field : TextField.values()) {
            texts.put(new TextPlace(field, new LanguageTag("ky")), text(random));
        }
        return new UpdateContent(
                random.nextBoolean()
                        ? ImplementationStatus.LIMITED
                        : ImplementationStatus.SUBSTANTIAL,
                List.of(
                        new IndicatorValue(
                                IndicatorId.FIRST,
                                1,
                                new Measurement(new BigDecimal("-0.50"), 2026, text(random)),
                                List.of(
                                        new Part(Category.Known.GIRLS, new BigDecimal("-0.70")),
                                        new Part(age(random), new BigDecimal("1E+2"))),
                                Set.of())),
                Optional.of(LocalDate.of(2026, 9, 1)),
                new LanguageTag("ky"),
                texts);
    }

    private static Category age(Random random) {
        var name = Localized.of(Language.KYRGYZ, "=" + random.nextInt(5) + "–9");
        return new Category.Listed(Dimension.AGE_GROUP, 1 + random.nextInt(12), name);
    }

    private static String text(Random random) {
        var pieces = "''\"\"--==++@@\t\r\n  \u00a0\ufeff\u200b＝＋－＠−–|!();,aAЯөү19.".toCharArray();
        var text = new StringBuilder();
        for (var length = random.nextInt(12); length > 0; length--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @Test
    void a_line_of_another_forum_or_with_unknown_names_is_refused() throws IOException {
        var csv =
                report().replaceFirst("\r\ncanada-nap5,", "\r\nother,")
                        .replaceFirst(",SUBSTANTIAL,,,", ",HALF,,,");

        assertThat(run(again(), table(csv)))
                .isInstanceOfSatisfying(
                        ImportUpdates.Outcome.Refused.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(RowError::code)
                                        .contains("cell.forum"));
        assertThat(run(again(), table("done.en\r\nx\r\n")))
                .isInstanceOfSatisfying(
                        ImportUpdates.Outcome.Refused.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(RowError::code)
                                        .containsOnly("column.missing"));
    }

    private ImportUpdates.Outcome run(Mapping mapping, Table table) {
        return new ImportUpdates(
                        store.journal(),
                        store.offices(),
                        store.forums(),
                        store.commitments(),
                        store.progress(),
                        clock,
                        new SecureRandom())
                .run(SECRETARIAT, mapping, table, false, (rows, done) -> {});
    }

    private static Mapping again() {
        return Mappings.named("status-report").orElseThrow().into(FORUM);
    }

    private String report() throws IOException {
        var useCase =
                new MakeStatusReport(
                        store.journal(),
                        store.offices(),
                        store.forums(),
                        store.commitments(),
                        store.progress(),
                        clock);
        var made =
                (MakeStatusReport.Outcome.Made)
                        useCase.make(SECRETARIAT, FORUM, ReportQuery.all(1_000, 5_000_000));
        assertThat(made.report().next()).isEmpty();
        var csv = new StringBuilder();
        ReportCsv.write(made.report(), csv);
        return csv.toString();
    }

    private static Table table(String csv) {
        return CsvTable.utf8(() -> new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }

    private static Map<List<String>, List<String>> texts(
            Table table, List<String> key, List<String> columns) {
        var texts = new HashMap<List<String>, List<String>>();
        table.read(
                (number, cells) ->
                        texts.put(
                                pick(table.header(), cells, key),
                                pick(table.header(), cells, columns)));
        return texts;
    }

    private static List<String> pick(List<String> header, List<String> cells, List<String> names) {
        var picked = new ArrayList<String>();
        names.forEach(name -> picked.add(cells.get(header.indexOf(name))));
        return picked;
    }
}
