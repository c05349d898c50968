package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Ending;
import org.followup.core.commitments.Lineage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest(name = "{0} is expected in round {1}: {2}")
    @CsvSource({
        "----, 0, true",
        "----, 3, true",
        "C---, 0, true",
        "C---, 1, false",
        "C---, 3, false",
        "CL--, 2, true",
        "CL--, 1, false",
        "S-C-, 3, false",
        "-N--, 1, true"
    })
    void a_commitment_is_expected_until_its_latest_earlier_update_is_complete(
            String told, int round, boolean expected) {
        var forum = Rounds.forum(4);

        var standing = Rounds.standing(Rounds.row(told), 4);

        assertThat(standing.isExpectedIn(forum.rounds().get(round))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, promised by {1}: {2}")
    @CsvSource({
        "----, 2026-05-01,",
        "-L--, 2026-05-01, LIMITED",
        "-C--, 2026-05-01, COMPLETE",
        "C---, 2026-05-01, COMPLETE",
        "--C-, 2026-05-01, COMPLETE_LATE",
        "-LC-, 2026-05-01, COMPLETE_LATE",
        "-CLC, 2026-05-01, COMPLETE_LATE",
        "---C, 2027-05-01, COMPLETE",
        "--C-,, COMPLETE"
    })
    void complete_is_late_after_the_first_round_that_could_say_so(
            String told, LocalDate dueOn, CommitmentStatus status) {
        var row = Rounds.row(told, Optional.ofNullable(dueOn));

        assertThat(Rounds.standing(row, 4).status()).isEqualTo(Optional.ofNullable(status));
    }

    @ParameterizedTest(name = "withdrawn on {0}, {1} is expected in round {2}: {3}")
    @CsvSource({
        "2026-05-01, ----, 0, true",
        "2026-05-01, ----, 1, false",
        "2026-06-30, ----, 1, false",
        "2026-07-01, ----, 1, true",
        "2026-05-01, -L--, 1, true",
        "2026-05-01, -L--, 2, false"
    })
    void a_withdrawn_commitment_is_expected_only_in_rounds_that_were_due_before(
            LocalDate on, String told, int round, boolean expected) {
        var ending = new Ending(Ending.Way.WITHDRAWN, List.of(), on, 9, Optional.empty());
        var row = Rounds.row(told).with(Lineage.NONE.ended(ending));

        var standing = Rounds.standing(row, 4);

        assertThat(standing.isExpectedIn(standing.rounds().get(round))).isEqualTo(expected);
        assertThat(standing.status()).contains(CommitmentStatus.WITHDRAWN);
    }

    @ParameterizedTest(name = "{0} goes back {1} times")
    @CsvSource({"NLSC, 0", "CL, 1", "C-L, 1", "SLSL, 2", "SS, 0", "----, 0"})
    void a_status_may_go_back_and_is_counted(String told, int times) {
        assertThat(Rounds.standing(Rounds.row(told), 4).regressions()).isEqualTo(times);
    }

    @ParameterizedTest(name = "{0} promised by {1}: {2}")
    @CsvSource({
        "SSSS, 2026-06-30, 2",
        "SSCS, 2026-06-30, 1",
        "SSSS, 2026-03-31, 3",
        "CCCC, 2026-03-31, 0",
        "S--S, 2026-06-30, 1"
    })
    void what_is_reported_after_the_promised_day_and_not_complete_is_past_due(
            String told, LocalDate dueOn, int count) {
        var standing = Rounds.standing(Rounds.row(told, Optional.of(dueOn)), 4);

        assertThat(standing.pastDue()).isEqualTo(count);
    }

    @Test
    void a_score_counts_what_was_expected_what_came_and_what_came_beyond() {
        var forum = Rounds.forum(3);

        var score =
                Scoring.of(
                        forum,
                        Arrangements.none(forum.id(), Rounds.OFFICE),
                        List.of(Rounds.row("CSL"), Rounds.row("--S"), Rounds.row("NC-")));

        assertThat(score.commitments()).isEqualTo(3);
        assertThat(score.updates()).isEqualTo(6);
        assertThat(score.round(Rounds.id(0))).isEqualTo(new RoundCount(3, 2, 0));
        assertThat(score.round(Rounds.id(1))).isEqualTo(new RoundCount(2, 1, 1));
        assertThat(score.round(Rounds.id(2))).isEqualTo(new RoundCount(2, 2, 0));
        assertThat(score.regressions()).isEqualTo(2);
        assertThat(score.themes().get(Rounds.THEME).latest())
                .containsEntry(ImplementationStatus.LIMITED, 1)
                .containsEntry(ImplementationStatus.SUBSTANTIAL, 1)
                .containsEntry(ImplementationStatus.COMPLETE, 1);
    }
}
