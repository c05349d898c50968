package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhoseTurnTest {

    private static final LocalDate REWORK_BY = LocalDate.of(2026, 5, 1);
    private static final Round ROUND = Rounds.forum(2).rounds().getFirst();
    private static final Deadline DEADLINE =
            new Deadline(
                    ROUND,
                    new Office(Rounds.OFFICE, Rounds.name("Office"), "KZ", ZoneOffset.UTC),
                    Arrangements.none(Rounds.FORUM, Rounds.OFFICE));
    private static final Instant BEFORE_DUE = DEADLINE.opensAt();

    @ParameterizedTest
    @CsvSource({
        ", false, OFFICE_WRITERS, NOT_YET_DUE, true",
        ", true, OFFICE_CONFIRMERS, AWAITING_CONFIRMATION, true",
        "SUBMITTED, false, SECRETARIAT, SUBMITTED, false",
        "SUBMITTED, true, OFFICE_CONFIRMERS, SUBMITTED, false",
        "SENT_BACK, false, OFFICE_WRITERS, SENT_BACK, false",
        "SENT_BACK, true, OFFICE_CONFIRMERS, AWAITING_CONFIRMATION, false",
        "ACCEPTED, false, NOBODY, ACCEPTED, false",
        "PUBLISHED, false, NOBODY, ACCEPTED, false"
    })
    void a_row_tells_whose_turn_it_is(
            Stage stage, boolean handedOver, WaitsFor turn, ReportingState state, boolean missing) {
        var standing = Rounds.standing(row(Optional.ofNullable(stage), handedOver), 2);

        assertThat(standing.waitsFor(ROUND)).isEqualTo(turn);
        assertThat(standing.isMissingIn(ROUND)).isEqualTo(missing);
        assertThat(ReportingState.of(standing, DEADLINE, BEFORE_DUE, true))
                .isEqualTo(stage == null && !handedOver ? ReportingState.DRAFT : state);
    }

    @Test
    void what_waits_for_confirmation_after_the_due_day_is_overdue() {
        var standing = Rounds.standing(row(Optional.empty(), true), 2);
        var after = DEADLINE.dueAt().plusSeconds(1);

        assertThat(ReportingState.of(standing, DEADLINE, after, false))
                .isEqualTo(ReportingState.OVERDUE);
    }

    @Test
    void what_was_sent_back_has_a_day_to_rework_it_by() {
        var standing = Rounds.standing(row(Optional.of(Stage.SENT_BACK), false), 2);

        assertThat(standing.reworkBy(ROUND)).contains(REWORK_BY);
        assertThat(Rounds.standing(row(Optional.of(Stage.ACCEPTED), false), 2).reworkBy(ROUND))
                .isEmpty();
    }

    private static CommitmentRow row(Optional<Stage> stage, boolean handedOver) {
        var row = Rounds.row("-");
        var reported = stage.map(WhoseTurnTest::reported);
        var told = reported.map(entry -> row.with(ROUND.id(), entry)).orElse(row);
        return told.waiting(ROUND.id(), handedOver ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    private static Reported reported(Stage stage) {
        return new Reported(
                1,
                ImplementationStatus.LIMITED,
                Instant.EPOCH,
                false,
                false,
                Optional.empty(),
                stage,
                stage == Stage.SENT_BACK ? Optional.of(REWORK_BY) : Optional.empty());
    }
}
