package org.followup.core.forums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.followup.core.access.Role;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

class SetLadderTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final Ladder SHORT =
            new Ladder(List.of(new Step(-7, Set.of(Role.FOCAL_POINT))), 5);

    private final org.followup.core.stores.InMemoryStore store = TwoOffices.store();
    private final SetLadder setLadder =
            new SetLadder(
                    store.journal(),
                    store.forums(),
                    Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void the_ladder_stands_with_the_forum_and_in_its_history() {
        var outcome = setLadder.set(CLERK, TwoOffices.FORUM, LadderKind.ROUNDS, SHORT);

        assertThat(outcome).isInstanceOf(SetLadder.Outcome.LadderSet.class);
        assertThat(forum().ladder()).isEqualTo(SHORT);
        assertThat(ForumEvent.from(changes().getLast())).isEqualTo(new ForumEvent.LadderSet(SHORT));
    }

    @Test
    void the_same_ladder_again_is_no_change() {
        setLadder.set(CLERK, TwoOffices.FORUM, LadderKind.ROUNDS, SHORT);
        var before = changes().size();

        assertThat(setLadder.set(CLERK, TwoOffices.FORUM, LadderKind.ROUNDS, SHORT))
                .isEqualTo(new SetLadder.Outcome.Unchanged(forum()));
        assertThat(changes()).hasSize(before);
    }

    @Test
    void a_forum_that_is_none_has_no_ladder() {
        assertThat(setLadder.set(CLERK, new ForumId("1999"), LadderKind.ROUNDS, SHORT))
                .isEqualTo(new SetLadder.Outcome.NoSuchForum());
    }

    @Test
    void the_ladder_of_rework_stands_beside_it_and_each_leaves_the_other_as_it_is() {
        var other = new Ladder(List.of(new Step(1, Set.of(Role.COMMISSIONER))), 10);
        setLadder.set(CLERK, TwoOffices.FORUM, LadderKind.REWORK, SHORT);
        setLadder.set(CLERK, TwoOffices.FORUM, LadderKind.REWORK, SHORT);
        setLadder.set(CLERK, TwoOffices.FORUM, LadderKind.ROUNDS, other);

        assertThat(forum().ladders()).isEqualTo(new Ladders(other, SHORT));
        assertThat(changes().stream().skip(changes().size() - 2).map(ForumEvent::from))
                .containsExactly(
                        new ForumEvent.ReworkLadderSet(SHORT), new ForumEvent.LadderSet(other));
    }

    @Test
    void nobody_of_the_secretariat_climbs_a_ladder_of_rework() {
        var wrong = new Ladder(List.of(new Step(1, Step.RECEIVERS)), 10);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> setLadder.set(CLERK, TwoOffices.FORUM, LadderKind.REWORK, wrong));
    }

    private Forum forum() {
        return store.forums().find(TwoOffices.FORUM).orElseThrow();
    }

    private List<Change> changes() {
        return store.journal().changes(TwoOffices.FORUM.history(), 0, 100);
    }
}
