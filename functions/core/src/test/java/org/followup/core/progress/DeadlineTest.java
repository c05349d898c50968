package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Round;
import org.followup.core.history.Actor;
import org.followup.core.offices.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A round that opens on 1 March, is due on 31 March and locks on 20 April 2026, in Almaty. */
class DeadlineTest {

    private static final Round ROUND = Rounds.forum(1).rounds().getFirst();
    private static final Office OFFICE =
            new Office(Rounds.OFFICE, Rounds.name("office"), "KZ", ZoneId.of("Asia/Almaty"));
    private static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-VIO-01");

    @ParameterizedTest(name = "{0}: due {1}, locks {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                       | 2026-03-31 | 2026-04-20",
                // the days of grace stay as many
                "extended 2026-04-10                     | 2026-04-10 | 2026-04-30",
                "extended 2026-04-10,extended 2026-05-05 | 2026-05-05 | 2026-05-25",
                // the later decision counts, also where it says less
                "extended 2026-05-05,extended 2026-04-10 | 2026-04-10 | 2026-04-30",
                // the round was moved beyond what had been given
                "extended 2026-03-15                     | 2026-03-31 | 2026-04-20",
                "reopened 2026-06-01                     | 2026-03-31 | 2026-06-01",
                "reopened 2026-06-01,extended 2026-04-10 | 2026-04-10 | 2026-06-01",
                "reopened 2026-04-02                     | 2026-03-31 | 2026-04-20",
                "extended 2026-04-10 undone              | 2026-03-31 | 2026-04-20",
                "excused                                 | 2026-03-31 | 2026-04-20",
            })
    void is_that_of_the_round_and_of_what_was_arranged(
            String arranged, LocalDate dueOn, LocalDate locksOn) {
        var deadline = deadline(arranged);

        assertThat(deadline.dueOn()).isEqualTo(dueOn);
        assertThat(deadline.locksOn()).isEqualTo(locksOn);
    }

    @Test
    void falls_by_the_clock_of_the_office() {
        var deadline = deadline("extended 2026-04-10");

        assertThat(deadline.opensAt()).isEqualTo(Instant.parse("2026-02-28T19:00:00Z"));
        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-04-10T13:00:00Z"));
        assertThat(deadline.locksAt()).isEqualTo(Instant.parse("2026-04-30T19:00:00Z"));
        assertThat(deadline.isLate(Instant.parse("2026-04-10T13:00:00Z"))).isFalse();
        assertThat(deadline.isLate(Instant.parse("2026-04-10T13:00:01Z"))).isTrue();
        assertThat(deadline.isOpen(Instant.parse("2026-04-30T18:59:59Z"))).isTrue();
        assertThat(deadline.isOpen(Instant.parse("2026-04-30T19:00:00Z"))).isFalse();
    }

    @Test
    void says_why_in_the_order_of_the_decisions() {
        var deadline = deadline("extended 2026-04-10,excused undone,reopened 2026-06-01");

        assertThat(deadline.causes())
                .containsExactly(
                        new Deadline.Cause.DayOfRound(ROUND),
                        new Deadline.Cause.Arranged(arrangement(1, "extended 2026-04-10")),
                        new Deadline.Cause.Arranged(arrangement(3, "reopened 2026-06-01")));
        assertThat(deadline.isExtended()).isTrue();
        assertThat(deadline.isReopened()).isTrue();
        assertThat(deadline.isExcused()).isFalse();
    }

    @Test
    void what_holds_in_one_round_holds_in_no_other() {
        var other = Rounds.forum(2).rounds().getLast();
        var deadline = deadline("excused");

        assertThat(deadline.isExcused()).isTrue();
        assertThat(new Deadline(other, OFFICE, deadline.arrangements()).isExcused()).isFalse();
    }

    @Test
    void is_told_as_it_was_when_the_history_ended_earlier() {
        var all = deadline("extended 2026-04-10 undone,excused").arrangements();

        assertThat(all.asOf(0).of(ROUND.id())).isEmpty();
        assertThat(new Deadline(ROUND, OFFICE, all.asOf(1)).dueOn())
                .isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(new Deadline(ROUND, OFFICE, all.asOf(100)).dueOn()).isEqualTo(ROUND.dueOn());
        assertThat(new Deadline(ROUND, OFFICE, all.asOf(1)).isExcused()).isFalse();
        assertThat(new Deadline(ROUND, OFFICE, all.asOf(2)).isExcused()).isTrue();
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, OVERDUE",
                "-, excused, EXCUSED",
                "-, one, EXCUSED",
                "-, another, OVERDUE",
                "-, excused undone, OVERDUE",
                "-, extended 2026-04-10, DUE",
                // it came although it was excused
                "S, excused, SUBMITTED",
            })
    void what_is_excused_is_neither_missing_nor_late(
            String told, String arranged, ReportingState state) {
        var deadline = deadline(arranged);
        var row = Rounds.row(told == null ? "" : told);
        var standing = new Standing(row, List.of(ROUND), deadline.arrangements());
        var now = Instant.parse("2026-04-01T09:00:00Z");

        assertThat(ReportingState.of(standing, deadline, now, false)).isEqualTo(state);
        var score = Scoring.of(Rounds.forum(1), deadline.arrangements(), List.of(row));
        assertThat(score.round(ROUND.id()).missing())
                .isEqualTo(
                        state == ReportingState.EXCUSED || state == ReportingState.SUBMITTED
                                ? 0
                                : 1);
    }

    private static Deadline deadline(String arranged) {
        var all = Arrangements.none(Rounds.FORUM, Rounds.OFFICE);
        var sequence = 0;
        for (var each :
                arranged == null ? List.<String>of() : Arrays.asList(arranged.split(",", -1))) {
            sequence++;
            all = all.and(arrangement(sequence, each));
            if (each.endsWith(" undone")) {
                all = all.undone(sequence, 100);
            }
        }
        return new Deadline(ROUND, OFFICE, all);
    }

    private static Arrangement arrangement(long sequence, String text) {
        var words = text.strip().split(" ", -1);
        var made =
                new Made(
                        sequence,
                        Instant.parse("2026-03-20T09:00:00Z"),
                        new Actor("p-secretariat"),
                        Optional.empty(),
                        Optional.empty());
        return switch (words[0]) {
            case "extended" ->
                    new Arrangement.Extended(ROUND.id(), LocalDate.parse(words[1]), made);
            case "reopened" ->
                    new Arrangement.Reopened(ROUND.id(), LocalDate.parse(words[1]), made);
            case "one" -> new Arrangement.CommitmentExcused(ROUND.id(), COMMITMENT, made);
            case "another" ->
                    new Arrangement.CommitmentExcused(
                            ROUND.id(), new CommitmentReference("KZ-2025-VIO-02"), made);
            default -> new Arrangement.RoundExcused(ROUND.id(), made);
        };
    }
}
