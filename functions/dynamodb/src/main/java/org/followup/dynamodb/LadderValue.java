package org.followup.dynamodb;

import java.util.List;
import java.util.stream.Collectors;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A ladder inside the item of its forum. */
final class LadderValue {

    private LadderValue() {}

    static AttributeValue of(Ladder ladder) {
        return ItemWriter.document()
                .with("endsAfter", Values.number(ladder.endsAfter()))
                .with("steps", Values.list(ladder.steps(), LadderValue::step))
                .value();
    }

    static Ladder read(AttributeValue value) {
        var ladder = ItemReader.of(value);
        return new Ladder(ladder.list("steps", LadderValue::step), ladder.count("endsAfter"));
    }

    private static AttributeValue step(Step step) {
        var roles = step.to().stream().sorted().toList();
        return ItemWriter.document()
                .with("days", Values.number(step.days()))
                .with("to", Values.list(roles, Values::name))
                .value();
    }

    private static Step step(AttributeValue value) {
        var step = ItemReader.of(value);
        List<Role> roles = step.list("to", role -> Role.valueOf(role.s()));
        return new Step(step.count("days"), roles.stream().collect(Collectors.toSet()));
    }
}
