package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Transaction;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;
import org.junit.jupiter.api.Test;

/** Reports that are made aside, each for who asked. */
public abstract class MadeReportsContract extends StoreContract {

    private static final PersonId MINE = new PersonId("p-1");
    private static final PersonId OTHER = new PersonId("p-11");

    @Test
    void a_report_is_found_by_who_asked_for_it_as_it_was_last_written() {
        var asked = report(MINE, "20261124090000aa", NOON);
        var made = asked.beingMade().made(735, 1_600_000_000_000L, NOON.plusSeconds(9));
        store(asked, asked.beingMade(), made);

        assertThat(ports.madeReports().find(MINE, asked.reportId())).contains(made);
        assertThat(ports.madeReports().find(OTHER, asked.reportId())).isEmpty();
    }

    @Test
    void who_writes_second_has_lost() {
        var asked = report(MINE, "20261124090000aa", NOON);
        store(asked, asked.beingMade());

        assertThat(commit(Transaction.without().put(asked.brokenOff(NOON)))).isEqualTo(LOST);
    }

    @Test
    void somebodys_reports_come_the_latest_first() {
        store(report(MINE, "20261124090000aa", NOON));
        store(report(MINE, "20261124090001bb", NOON));
        store(report(OTHER, "20261124090002cc", NOON));

        assertThat(ports.madeReports().of(MINE))
                .extracting(report -> report.reportId().value())
                .containsExactly("20261124090001bb", "20261124090000aa");
    }

    private static MadeReport report(PersonId person, String id, Instant askedAt) {
        return new MadeReport(
                person,
                new MadeReportId(id),
                new ForumId("2025"),
                MadeReport.State.ASKED_FOR,
                0,
                0,
                askedAt,
                Optional.empty(),
                1);
    }
}
