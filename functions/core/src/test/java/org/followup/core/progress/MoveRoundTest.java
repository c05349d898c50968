package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Frequency;
import org.followup.core.forums.Round;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveRoundTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final ArrangeRound.Reason REASON =
            new ArrangeRound.Reason(new LanguageTag("en"), "The host asked");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-20T06:00:00Z"), ZoneOffset.UTC);

    private final InMemoryStore store = TwoOffices.store();
    private final AnnounceRound announce =
            new AnnounceRound(store.journal(), store.forums(), store.progress(), CLOCK);
    private final MoveRound move =
            new MoveRound(
                    store.journal(), store.forums(), store.progress(), CLOCK, new SecureRandom());

    @Test
    void a_round_is_moved_for_all_and_back() {
        var before = round();

        assertThat(move.move(CLERK, TwoOffices.FORUM, days("2026-04-15"), REASON))
                .isInstanceOf(MoveRound.Outcome.Moved.class);
        assertThat(round().dueOn()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(round().lastMove().orElseThrow().reason()).contains(new LanguageTag("en"));

        assertThat(move.undo(CLERK, TwoOffices.FORUM, before.id(), REASON))
                .isInstanceOf(MoveRound.Outcome.Moved.class);
        assertThat(round().hasSameDays(before)).isTrue();
        assertThat(move.undo(CLERK, TwoOffices.FORUM, before.id(), REASON))
                .isEqualTo(new MoveRound.Outcome.NothingToUndo());
        var kinds =
                store.journal().changes(TwoOffices.FORUM.history(), 0, 100).stream()
                        .map(change -> change.what().kind())
                        .toList();
        assertThat(kinds).endsWith("round-moved", "round-moved");
    }

    @Test
    void neither_into_the_past_nor_nowhere_nor_over_another() {
        announce.announce(CLERK, TwoOffices.FORUM, List.of(other("2026-2", "2026-06-30")));

        assertThat(move.foresee(TwoOffices.FORUM, days("2026-03-19")))
                .isEqualTo(new MoveRound.Outcome.InThePast());
        assertThat(move.foresee(TwoOffices.FORUM, round()))
                .isEqualTo(new MoveRound.Outcome.SameDays());
        assertThat(move.foresee(TwoOffices.FORUM, days("2026-06-15")))
                .isInstanceOf(MoveRound.Outcome.Overlaps.class);
        assertThat(move.move(CLERK, TwoOffices.FORUM, days("2026-06-15"), REASON))
                .isInstanceOf(MoveRound.Outcome.Overlaps.class);
    }

    @Test
    void several_rounds_are_announced_all_or_none() {
        var series = List.of(other("2026-2", "2026-06-30"), other("2026-3", "2026-07-05"));

        assertThat(announce.announce(CLERK, TwoOffices.FORUM, series))
                .isInstanceOf(AnnounceRound.Outcome.Overlaps.class);
        assertThat(forum().rounds()).hasSize(1);

        var apart = List.of(other("2026-2", "2026-06-30"), other("2026-3", "2026-09-30"));
        announce.announce(CLERK, TwoOffices.FORUM, apart);
        assertThat(forum().rounds()).hasSize(3);
        assertThat(store.progress().scores(TwoOffices.FORUM))
                .allMatch(score -> score.rounds().size() == 3);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2027-10-31, 4, 2027-10-31 2027-11-30 2027-12-31 2028-01-31",
        "MONTHLY, 2027-12-30, 4, 2027-12-30 2028-01-30 2028-02-29 2028-03-30",
        "QUARTERLY, 2027-11-30, 3, 2027-11-30 2028-02-29 2028-05-31",
        "QUARTERLY, 2026-03-15, 3, 2026-03-15 2026-06-15 2026-09-15",
        "HALF_YEARLY, 2027-08-31, 2, 2027-08-31 2028-02-29",
        "HALF_YEARLY, 2026-08-31, 2, 2026-08-31 2027-02-28",
    })
    void a_frequency_keeps_to_the_end_of_the_month(
            Frequency frequency, LocalDate first, int count, String days) {
        assertThat(
                        IntStream.range(0, count)
                                .mapToObj(i -> frequency.dueOn(first, i).toString())
                                .toList())
                .isEqualTo(List.of(days.split(" ", -1)));
    }

    private Forum forum() {
        return store.forums().find(TwoOffices.FORUM).orElseThrow();
    }

    private Round round() {
        return forum().rounds().getFirst();
    }

    private Round days(String due) {
        var dueOn = LocalDate.parse(due);
        return new Round(
                round().id(), round().name(), dueOn.minusDays(20), dueOn, dueOn.plusDays(10));
    }

    private Round other(String id, String due) {
        var dueOn = LocalDate.parse(due);
        return new Round(
                new org.followup.core.forums.RoundId(id),
                round().name(),
                dueOn.minusDays(20),
                dueOn,
                dueOn.plusDays(10));
    }
}
