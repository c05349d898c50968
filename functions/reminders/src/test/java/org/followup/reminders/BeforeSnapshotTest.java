package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.util.ArrayList;
import org.crac.Core;
import org.junit.jupiter.api.Test;

/**
 * The hooks of SnapStart, called as the runtime calls them; what becomes of it is tested packaged.
 */
class BeforeSnapshotTest {

    private final ArrayList<String> called = new ArrayList<>();

    @Test
    void the_task_runs_before_the_picture_and_not_after_it() {
        var hook = new BeforeSnapshot(() -> called.add("rehearsed"));

        hook.beforeCheckpoint(Core.getGlobalContext());
        hook.afterRestore(Core.getGlobalContext());

        assertThat(called).containsExactly("rehearsed");
    }

    @Test
    void a_rehearsal_that_fails_fails_no_deploy() {
        var hook =
                new BeforeSnapshot(
                        () -> {
                            throw new IOException("rights are not known yet");
                        });

        assertThatNoException().isThrownBy(() -> hook.beforeCheckpoint(Core.getGlobalContext()));
    }
}
