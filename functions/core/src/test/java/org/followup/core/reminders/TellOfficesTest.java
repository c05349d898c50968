package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Move;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Journal;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Made;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellOfficesTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final InMemoryStore store = TwoOffices.store();
    private final Instant opens =
            store.forums()
                    .find(TwoOffices.FORUM)
                    .orElseThrow()
                    .rounds()
                    .getFirst()
                    .opensOn()
                    .atTime(12, 0)
                    .toInstant(java.time.ZoneOffset.UTC);

    @Test
    void each_who_reports_is_told_once_that_a_round_has_opened() {
        var told = tell(store.journal(), opens);

        assertThat(told.letters()).isEqualTo(3);
        assertThat(tell(store.journal(), opens.plusSeconds(3600)).letters()).isZero();
        assertThat(letters()).allMatch(letter -> letter.kind() == LetterKind.ROUND_OPENED);
    }

    @Test
    void nobody_is_told_before_it_opens_or_when_it_is_no_news() {
        assertThat(tell(store.journal(), opens.minusSeconds(3 * 86_400)).letters()).isZero();
        assertThat(tell(store.journal(), opens.plusSeconds(15 * 86_400)).letters()).isZero();
    }

    /** Seven days were all that an opening waited for, and no letter went out. */
    @Test
    void an_outage_of_ten_nights_is_made_up_for() {
        assertThat(tell(store.journal(), opens.plusSeconds(10 * 86_400)).letters()).isEqualTo(3);
    }

    /** Each write is the last of a run that is broken off; the next run goes on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void broken_off_at_any_write_and_run_again_it_is_as_one_run(int write) {
        for (var kept : List.of(true, false)) {
            var broken = TwoOffices.store();
            var journal = new FaultyJournal(broken.journal());
            Runnable failure =
                    () -> {
                        throw new IllegalStateException("broken off");
                    };
            journal.at(
                    write,
                    kept
                            ? FaultyJournal.Fault.after(failure)
                            : FaultyJournal.Fault.before(failure));
            var first = tell(broken, journal, opens);
            assertThat(first.failures()).hasSize(1);
            tell(broken, broken.journal(), opens);
            tell(store.journal(), opens);

            assertThat(letters(broken)).isEqualTo(letters());
        }
    }

    /** Moved by a day of its own each time, in the order given, from 15 May 2026. */
    private static SmallForum moved(LocalDate... dueOn) {
        var round = SmallForum.round("r", LocalDate.of(2026, 5, 15));
        var kz = SmallForum.office(SmallForum.KZ, "KZ", SmallForum.ALMATY);
        var forum = SmallForum.of(List.of(round), kz);
        forum.commitments(SmallForum.KZ, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        move(forum, dueOn);
        return forum;
    }

    private static void move(SmallForum forum, LocalDate... dueOn) {
        for (var day : dueOn) {
            var before = forum.forum().rounds().getFirst();
            var after =
                    new Round(
                            before.id(),
                            before.name(),
                            before.opensOn(),
                            day,
                            day.plusDays(30L + before.moves().size()));
            var move = Move.between(before, after, Optional.empty());
            var made =
                    new Move(
                            before.moves().size() + 1L,
                            NOON,
                            move.opensOn(),
                            move.dueOn(),
                            move.locksOn(),
                            move.formerOpensOn(),
                            move.formerDueOn(),
                            move.formerLocksOn(),
                            move.undo(),
                            move.reason());
            forum.announce(before.moved(made));
        }
    }

    private static List<Letter> toldOf(SmallForum forum) {
        var store = (InMemoryStore) forum.store;
        tell(store, store.journal(), NOON.plusSeconds(60));
        return forum.letters().stream()
                .filter(letter -> letter.kind() == LetterKind.DEADLINE_CHANGED)
                .toList();
    }

    private static List<String> formerDays(SmallForum forum) {
        return toldOf(forum).stream()
                .map(
                        letter ->
                                letter.about().get("formerDueOn")
                                        + " "
                                        + letter.about().get("dueOn"))
                .toList();
    }

    @Test
    void what_moves_only_the_last_day_is_no_other_due_day() {
        assertThat(toldOf(moved(LocalDate.of(2026, 5, 15)))).isEmpty();
    }

    @Test
    void moves_that_nobody_was_told_of_are_one() {
        var forum = moved(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 5, 25));

        assertThat(formerDays(forum)).containsExactly("2026-05-15 2026-05-25");

        move(forum, LocalDate.of(2026, 5, 29));
        assertThat(formerDays(forum))
                .containsExactlyInAnyOrder("2026-05-15 2026-05-25", "2026-05-25 2026-05-29");
    }

    @Test
    void moved_there_and_back_before_anybody_was_told_is_nothing() {
        assertThat(toldOf(moved(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 5, 15)))).isEmpty();
    }

    @Test
    void an_office_with_more_time_than_that_is_not_told() {
        var forum = moved(LocalDate.of(2026, 5, 20));
        var made = new Made(1, NOON, Actor.SERVICE, Optional.empty(), Optional.empty());
        forum.put(
                Arrangements.none(SmallForum.FORUM, SmallForum.KZ)
                        .and(
                                new Arrangement.Extended(
                                        new RoundId("r"), LocalDate.of(2026, 5, 22), made)));

        assertThat(toldOf(forum)).isEmpty();
    }

    private Planned tell(Journal journal, Instant now) {
        return tell(store, journal, now);
    }

    private static Planned tell(InMemoryStore on, Journal journal, Instant now) {
        return new TellOffices(
                        journal,
                        on.forums(),
                        on.offices(),
                        on.progress(),
                        on.commitments(),
                        on.carryOvers(),
                        on.people(),
                        on.steps())
                .tell(now);
    }

    private List<Letter> letters() {
        return letters(store);
    }

    private static List<Letter> letters(InMemoryStore of) {
        return of.all(
                Letter.class,
                letter -> letter.kind() == LetterKind.ROUND_OPENED,
                Comparator.comparing((Letter letter) -> letter.receiver().key()));
    }
}
