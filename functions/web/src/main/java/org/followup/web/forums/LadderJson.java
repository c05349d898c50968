package org.followup.web.forums;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;

/**
 * When a forum reminds, and whom; {@code days} are counted from the due day, before it negative.
 */
@Serdeable
record LadderJson(List<StepJson> steps, int endsAfter) {

    @Serdeable
    record StepJson(int days, List<String> to) {

        static StepJson of(Step step) {
            return new StepJson(step.days(), step.to().stream().map(Role::name).sorted().toList());
        }
    }

    static LadderJson of(Ladder ladder) {
        return new LadderJson(
                ladder.steps().stream().map(StepJson::of).toList(), ladder.endsAfter());
    }
}
