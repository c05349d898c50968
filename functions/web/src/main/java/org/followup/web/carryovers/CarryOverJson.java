package org.followup.web.carryovers;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.progress.CarryOverBoard;
import org.followup.web.edge.Names;
import org.jspecify.annotations.Nullable;

/** A plan of a carry-over as programs see it; {@code revision} 0 is one that nobody saved yet. */
@Serdeable
record CarryOverJson(
        String into,
        String from,
        String stage,
        int revision,
        int carried,
        int all,
        List<OpenJson> open) {

    /** A commitment that is still open; {@code problem} says why its choice is impossible. */
    @Serdeable
    record OpenJson(
            String commitment,
            String office,
            Map<String, String> title,
            Map<String, String> choice,
            @Nullable String problem) {

        static OpenJson of(CarryOverBoard.Line line) {
            var unreadable = line.faults().stream().map(fault -> "UNREADABLE").findFirst();
            return new OpenJson(
                    line.reference().value(),
                    line.row().office().value(),
                    Names.of(line.row().title()),
                    line.planned().fields(),
                    unreadable.or(() -> line.refusal().map(Enum::name)).orElse(null));
        }
    }

    /** What a program chooses for one commitment, in the words of the plan's page. */
    @Serdeable
    record Chosen(String commitment, Map<String, String> choice) {}

    @Serdeable
    record Choices(Integer revision, List<Chosen> choices) {}

    /** Which revision was looked at before it is carried out. */
    @Serdeable
    record Reviewed(Integer revision) {}

    static CarryOverJson of(CarryOverBoard board) {
        Optional<CarryOverPlan> plan = board.plan();
        return new CarryOverJson(
                board.into().id().value(),
                board.from().id().value(),
                plan.map(CarryOverPlan::stage).orElse(CarryOverPlan.Stage.PLANNED).name(),
                plan.map(CarryOverPlan::revision).orElse(0),
                plan.map(CarryOverPlan::carried).orElse(0),
                plan.map(CarryOverPlan::all).orElse(0),
                board.lines().stream().map(OpenJson::of).toList());
    }
}
