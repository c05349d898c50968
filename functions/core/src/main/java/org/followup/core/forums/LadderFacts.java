package org.followup.core.forums;

import java.util.stream.Collectors;
import org.followup.core.access.Role;
import org.followup.core.history.Json;

/** The facts of a ladder, to and from JSON. */
final class LadderFacts {

    private LadderFacts() {}

    static Json.Obj of(Ladder ladder) {
        return Json.obj()
                .with("endsAfter", ladder.endsAfter())
                .with("steps", ladder.steps().stream().map(LadderFacts::of).toList());
    }

    static Ladder ladder(Json.Obj facts) {
        return new Ladder(
                facts.list("steps").stream().map(LadderFacts::step).toList(),
                (int) facts.number("endsAfter"));
    }

    private static Json of(Step step) {
        var roles = step.to().stream().map(Role::name).sorted().toList();
        return Json.obj().with("days", step.days()).with("to", Json.texts(roles));
    }

    private static Step step(Json json) {
        var step = json.asObj();
        return new Step(
                (int) step.number("days"),
                step.list("to").stream()
                        .map(role -> Role.valueOf(role.asText()))
                        .collect(Collectors.toSet()));
    }
}
