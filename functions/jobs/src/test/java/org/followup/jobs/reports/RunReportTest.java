package org.followup.jobs.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.followup.core.access.PersonId;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;
import org.followup.core.reports.MakeStatusReport;
import org.followup.core.reports.ReportCsv;
import org.followup.core.reports.ReportQuery;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

class RunReportTest {

    private static final PersonId AIGUL = new PersonId("p-aigul");

    private final Reports reports = new Reports();

    @Test
    void a_table_that_is_made_part_by_part_is_the_one_that_is_made_at_once() throws IOException {
        var asked = reports.asked(TwoOffices.SECRETARIAT);

        var outcome = reports.runner().run(TwoOffices.SECRETARIAT, asked.reportId());

        assertThat(outcome).isEqualTo(new RunReport.Outcome.Made(stored(asked)));
        assertThat(stored(asked).state()).isEqualTo(MadeReport.State.MADE);
        assertThat(stored(asked).lines()).isEqualTo(3);
        assertThat(file(asked))
                .isEqualTo("\ufeff" + atOnce())
                .contains(",done.kk,done.ru,", "Сделано; «да»", "Екі желі ашық");
    }

    @Test
    void who_asked_gets_one_letter_however_often_the_call_comes() {
        var asked = reports.asked(TwoOffices.SECRETARIAT);

        reports.runner().run(TwoOffices.SECRETARIAT, asked.reportId());
        reports.runner().run(TwoOffices.SECRETARIAT, asked.reportId());

        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().kind()).isEqualTo(LetterKind.EXPORT_READY);
        assertThat(letters().getFirst().about())
                .containsEntry("report", asked.reportId().value())
                .containsEntry("forum", TwoOffices.FORUM.value());
    }

    @Test
    void somebody_of_an_office_gets_its_lines_only() {
        var asked = reports.asked(AIGUL);

        reports.runner().run(AIGUL, asked.reportId());

        assertThat(file(asked)).contains("KZ-2025-MON-01").doesNotContain("KG-2025-MON-01");
    }

    @Test
    void for_somebody_who_left_nothing_is_made() {
        var asked = reports.asked(AIGUL);
        var aigul = reports.store.people().find(AIGUL).orElseThrow();
        reports.store.journal().commit(Transaction.without().delete(aigul));

        assertThat(reports.runner().run(AIGUL, asked.reportId()))
                .isEqualTo(new RunReport.Outcome.NotWanted());
        assertThat(stored(asked).state()).isEqualTo(MadeReport.State.BROKEN_OFF);
        assertThat(reports.files).isEmpty();
    }

    @Test
    void what_broke_off_says_so_and_is_made_when_the_call_comes_again() {
        var asked = reports.asked(TwoOffices.SECRETARIAT);
        var broken =
                reports.runner(
                        (report, file) -> {
                            throw new IllegalStateException("no bucket");
                        },
                        Reports.ONE_BY_ONE);

        assertThatThrownBy(() -> broken.run(TwoOffices.SECRETARIAT, asked.reportId()))
                .hasMessage("no bucket");
        assertThat(stored(asked).state()).isEqualTo(MadeReport.State.BROKEN_OFF);
        assertThat(letters()).isEmpty();

        reports.runner().run(TwoOffices.SECRETARIAT, asked.reportId());
        assertThat(stored(asked).state()).isEqualTo(MadeReport.State.MADE);
    }

    @Test
    void a_run_that_another_took_over_stops_without_a_letter() {
        var asked = reports.asked(TwoOffices.SECRETARIAT);
        var overtaken =
                reports.runner(
                        (report, file) ->
                                reports.runner().run(TwoOffices.SECRETARIAT, asked.reportId()),
                        Reports.ONE_BY_ONE);

        assertThat(overtaken.run(TwoOffices.SECRETARIAT, asked.reportId()))
                .isEqualTo(new RunReport.Outcome.TakenOver());
        assertThat(letters()).hasSize(1);
    }

    @Test
    void a_report_that_nobody_asked_for_is_unknown() {
        var other = new MadeReportId("20260402060000ff");

        assertThat(reports.runner().run(TwoOffices.SECRETARIAT, other))
                .isEqualTo(new RunReport.Outcome.UnknownReport());
    }

    private MadeReport stored(MadeReport asked) {
        return reports.store.madeReports().find(asked.person(), asked.reportId()).orElseThrow();
    }

    private String file(MadeReport asked) {
        return reports.files.getOrDefault(asked.reportId(), "");
    }

    private java.util.List<Letter> letters() {
        return reports.store.all(
                Letter.class,
                letter -> letter.kind() == LetterKind.EXPORT_READY,
                java.util.Comparator.comparing(Letter::occasion));
    }

    private String atOnce() throws IOException {
        var all = ReportQuery.all(1_000, 5_000_000);
        return switch (reports.make().make(Reports.SECRETARIAT, TwoOffices.FORUM, all)) {
            case MakeStatusReport.Outcome.Made(var report) -> {
                var table = new StringBuilder();
                ReportCsv.write(report, table);
                yield table.toString();
            }
            case MakeStatusReport.Outcome other -> throw new AssertionError(other);
        };
    }
}
