package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people did, the histories alone tell the same story as the views, without a gap and with
 * an unbroken chain. {@code ./dev bench commands} does it a million times.
 */
final class ReplayTest {

    private static final int COMMANDS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void histories_alone_give_the_same_views_again(long seed) {
        var sequence = new RandomSequence(seed).give(COMMANDS);

        sequence.holds();
        assertThat(sequence.done()).isNotEmpty();
    }

    /** Nothing is left out because it never succeeds. */
    @Test
    void every_kind_of_command_does_something() {
        var changes = new TreeSet<String>();
        for (var seed = 1; seed <= 24; seed++) {
            changes.addAll(new RandomSequence(seed).give(COMMANDS).changes().keySet());
        }

        assertThat(changes).containsAll(ManyCommands.CHANGES);
    }
}
