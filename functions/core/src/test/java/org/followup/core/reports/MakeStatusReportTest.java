package org.followup.core.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Head;
import org.followup.core.progress.Evidence;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.ReportingState;
import org.junit.jupiter.api.Test;

final class MakeStatusReportTest {

    private static final ReportQuery ALL = ReportQuery.all(100, 1_000_000);

    private final ReportedForum forum = new ReportedForum();

    @Test
    void tells_what_came_and_what_did_not_round_by_round() {
        forum.reported("KZ-2025-VIO-01", "2026-1", ImplementationStatus.LIMITED, "Начато");
        forum.reported("KZ-2025-VIO-01", "2026-2", ImplementationStatus.COMPLETE, "Готово");

        var report = forum.report(ReportedForum.SECRETARIAT, ALL);

        var first = report.entries().getFirst();
        assertThat(first.latest()).contains(ImplementationStatus.COMPLETE);
        assertThat(first.lines()).hasSize(2);
        assertThat(first.lines().get(0).earlier()).isEmpty();
        assertThat(first.lines().get(1).earlier()).contains(ImplementationStatus.LIMITED);
        assertThat(report.entries().get(1).lines())
                .extracting(StatusReport.Line::state)
                .containsExactly(ReportingState.OVERDUE, ReportingState.OVERDUE);
        assertThat(report.received()).isEqualTo(2);
        assertThat(report.summary()).extracting(OfTheme::commitments).containsExactly(2, 2);
    }

    @Test
    void names_the_changes_it_was_made_from() {
        var before = forum.report(ReportedForum.SECRETARIAT, ALL);
        forum.reported("KZ-2025-VIO-01", "2026-1", ImplementationStatus.LIMITED, "Начато");

        var after = forum.report(ReportedForum.SECRETARIAT, ALL);

        assertThat(after.heads())
                .extracting(head -> head.history().key())
                .containsExactly("FORUM#2025", "OFFICE#kz", "OFFICE#uz");
        assertThat(after.heads().get(1).sequence()).isEqualTo(before.heads().get(1).sequence() + 1);
        assertThat(after.heads()).extracting(Head::hash).allMatch(hash -> hash.length() == 64);
        assertThat(after.heads().get(2)).isEqualTo(before.heads().get(2));
    }

    @Test
    void an_office_reads_its_own() {
        var focalPoint = ReportedForum.identity(Grant.at(ReportedForum.KZ, Role.FOCAL_POINT));

        var report = forum.report(focalPoint, ALL);

        assertThat(report.entries())
                .hasSize(2)
                .allMatch(entry -> entry.office().id().equals(ReportedForum.KZ));
        assertThat(report.summary()).hasSize(1);
    }

    @Test
    void part_after_part_is_the_whole() {
        var whole = forum.report(ReportedForum.SECRETARIAT, ALL);

        var first = forum.report(ReportedForum.SECRETARIAT, ReportQuery.all(3, 1_000_000));
        var second = forum.report(ReportedForum.SECRETARIAT, after(first.next()));

        assertThat(first.next()).contains(new CommitmentReference("UZ-2025-VIO-01"));
        assertThat(first.entries()).isEqualTo(whole.entries().subList(0, 3));
        assertThat(second.entries()).isEqualTo(whole.entries().subList(3, 4));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_heavy_commitment_ends_its_part() {
        var light = ReportQuery.all(100, 1);

        assertThat(forum.report(ReportedForum.SECRETARIAT, light).entries()).hasSize(1);
    }

    @Test
    void a_place_or_forum_that_is_not_there_is_said() {
        var nowhere = after(Optional.of(new CommitmentReference("KZ-2025-VIO-99")));

        assertThat(forum.useCase().make(ReportedForum.SECRETARIAT, ReportedForum.FORUM, nowhere))
                .isInstanceOf(MakeStatusReport.Outcome.NoSuchPlace.class);
        assertThat(forum.useCase().make(ReportedForum.SECRETARIAT, new ForumId("1999"), ALL))
                .isInstanceOf(MakeStatusReport.Outcome.NoSuchForum.class);
    }

    @Test
    void its_table_guards_texts_and_leaves_numbers() throws IOException {
        forum.reported("KZ-2025-VIO-01", "2026-1", ImplementationStatus.LIMITED, "=1+1; \"да\"");
        var csv = new StringBuilder();

        ReportCsv.write(forum.report(ReportedForum.SECRETARIAT, ALL), csv);

        assertThat(csv.toString())
                .startsWith("forum,office,country,officeName.en,commitment,")
                .contains(",LIMITED,-1.50,2026,'=source,\"'=1+1; \"\"да\"\"\",")
                .endsWith("\r\n");
        assertThat(csv.toString().lines()).hasSize(1 + 8);
    }

    @Test
    void what_the_secretariat_thinks_stands_in_columns_of_its_own() throws IOException {
        forum.reported("KZ-2025-VIO-01", "2026-1", ImplementationStatus.COMPLETE, "Готово");
        forum.assessed("KZ-2025-VIO-01", "2026-1", ImplementationStatus.LIMITED, "=Half of it");

        var report = forum.report(ReportedForum.SECRETARIAT, ALL);

        var received = report.entries().getFirst().lines().getFirst().received().orElseThrow();
        assertThat(report.entries().getFirst().latest()).contains(ImplementationStatus.COMPLETE);
        assertThat(received.assessed().orElseThrow().assessment().status())
                .isEqualTo(ImplementationStatus.LIMITED);
        assertThat(received.evidence()).isEqualTo(Evidence.NONE);
        var csv = new StringBuilder();
        ReportCsv.write(report, csv);
        assertThat(csv.toString())
                .contains("evidenceState,assessedStatus,assessment,assessmentReply,")
                .contains(",NONE,LIMITED,\"'=Half of it\",,");
    }

    private static ReportQuery after(Optional<CommitmentReference> place) {
        return new ReportQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), place, 100, 1_000_000);
    }
}
