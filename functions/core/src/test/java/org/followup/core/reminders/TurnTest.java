package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followup.core.access.Role;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;
import org.junit.jupiter.api.Test;

/** While a text awaits confirmation, it is the turn of those who confirm. */
class TurnTest {

    private static final Step WEEK_BEFORE = new Step(-7, Set.of(Role.FOCAL_POINT));
    private static final Step WEEK_AFTER = new Step(7, Set.of(Role.FOCAL_POINT, Role.COMMISSIONER));
    private static final Set<Role> FOCAL_POINT = Set.of(Role.FOCAL_POINT);
    private static final Set<Role> DEPUTY = Set.of(Role.DEPUTY);

    private final SmallForum forum = SmallForum.dueInMay();

    @Test
    void what_lies_with_the_writers_concerns_those_whom_the_ladder_names() {
        var rows = rows(1);

        assertThat(concerns(WEEK_BEFORE, rows, FOCAL_POINT)).isTrue();
        assertThat(concerns(WEEK_BEFORE, rows, DEPUTY)).isFalse();
        assertThat(concerns(WEEK_AFTER, rows, DEPUTY)).isTrue();
    }

    @Test
    void what_awaits_confirmation_concerns_those_who_confirm_and_nobody_else() {
        var rows = handedOver(rows(1));

        assertThat(concerns(WEEK_BEFORE, rows, FOCAL_POINT)).isFalse();
        assertThat(concerns(WEEK_BEFORE, rows, DEPUTY)).isTrue();
        assertThat(concerns(WEEK_BEFORE, rows, Set.of(Role.COMMISSIONER))).isTrue();
    }

    @Test
    void of_both_kinds_each_gets_what_is_theirs() {
        var written = rows(2);
        var rows = List.of(handedOver(written).getFirst(), written.getLast());

        assertThat(Turn.of(rows, Set.of(), deadline(), FOCAL_POINT, true))
                .containsExactly(rows.getLast());
        assertThat(Turn.of(rows, Set.of(), deadline(), DEPUTY, false))
                .containsExactly(rows.getFirst());
        assertThat(Turn.of(rows, Set.of(), deadline(), Set.of(Role.FOCAL_POINT, Role.DEPUTY), true))
                .isEqualTo(rows);
    }

    /** It concerned nobody: no office had anybody to confirm it. */
    @Test
    void what_nobody_may_confirm_concerns_those_whom_the_ladder_names_and_who_would_confirm() {
        var rows = handedOver(rows(1));
        var stuck = Set.of(rows.getFirst().reference());

        assertThat(Turn.of(rows, stuck, deadline(), FOCAL_POINT, true)).isEqualTo(rows);
        assertThat(Turn.of(rows, stuck, deadline(), FOCAL_POINT, false)).isEmpty();
        assertThat(Turn.of(rows, stuck, deadline(), DEPUTY, false)).isEqualTo(rows);
    }

    private boolean concerns(Step step, List<CommitmentRow> rows, Set<Role> roles) {
        return Turn.concerns(step, rows, Set.of(), deadline(), roles);
    }

    private static Deadline deadline() {
        var round = SmallForum.round("2026-1", LocalDate.of(2026, 5, 15));
        return SmallForum.deadline(
                round, SmallForum.office(SmallForum.KZ, "KZ", SmallForum.ALMATY));
    }

    private List<CommitmentRow> rows(int count) {
        forum.commitments(SmallForum.KZ, count);
        return forum.rows(SmallForum.KZ);
    }

    private static List<CommitmentRow> handedOver(List<CommitmentRow> rows) {
        return rows.stream()
                .map(
                        row ->
                                new CommitmentRow(
                                        row.reference(),
                                        row.forum(),
                                        row.office(),
                                        row.theme(),
                                        row.articles(),
                                        row.title(),
                                        row.dueOn(),
                                        row.reported(),
                                        row.registeredAt(),
                                        Map.of(new RoundId("2026-1"), Instant.EPOCH),
                                        row.lineage()))
                .toList();
    }
}
