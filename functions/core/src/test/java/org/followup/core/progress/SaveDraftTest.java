package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.progress.AigulAndDaniyar.aigul;
import static org.followup.core.progress.AigulAndDaniyar.daniyar;
import static org.followup.core.progress.AigulAndDaniyar.typed;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two may write the same draft. */
final class SaveDraftTest {

    private final AigulAndDaniyar office = new AigulAndDaniyar();

    @Test
    void what_two_change_at_once_is_a_conflict_and_what_one_changed_is_not() {
        var saving = new SaveDraft(office.ports);
        saving.save(typed(aigul(), 0, Map.of("done", "one", "challenges", "none"), Set.of()));
        saving.save(typed(aigul(), 1, Map.of("done", "two"), Set.of("done")));

        var other =
                saving.save(
                        typed(
                                daniyar(),
                                1,
                                Map.of("done", "one", "challenges", "money"),
                                Set.of("challenges")));
        var same = saving.save(typed(daniyar(), 1, Map.of("done", "three"), Set.of("done")));

        assertThat(((SaveDraft.Outcome.Saved) other).draft().fields())
                .isEqualTo(Map.of("done", "two", "challenges", "money"));
        assertThat(((SaveDraft.Outcome.Conflict) same).typed()).isEqualTo(Map.of("done", "three"));
        assertThat(((SaveDraft.Outcome.Conflict) same).stored().fields())
                .containsEntry("done", "two");
    }

    /** A bug broke this: what the first left empty counted as its text. */
    @Test
    void field_that_the_first_left_empty_is_no_conflict_for_the_second() {
        var saving = new SaveDraft(office.ports);
        saving.save(typed(aigul(), 0, Map.of("done", "one", "challenges", ""), Set.of("done")));

        var other =
                saving.save(
                        typed(
                                daniyar(),
                                0,
                                Map.of("done", "", "challenges", "money"),
                                Set.of("challenges")));

        assertThat(((SaveDraft.Outcome.Saved) other).draft().fields())
                .isEqualTo(Map.of("done", "one", "challenges", "money"));
    }
}
