package org.followup.dynamodb;

import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Milestone;
import org.followup.core.commitments.Obligation;
import org.followup.core.commitments.Plan;
import org.followup.core.forums.PartnerId;
import org.followup.core.offices.OfficeId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The plan of a commitment within its item. */
final class PlanValue {

    private PlanValue() {}

    static AttributeValue of(Plan plan) {
        return ItemWriter.document()
                .with("partners", Values.list(plan.partners(), p -> Values.text(p.value())))
                .with("milestones", Values.list(plan.milestones(), PlanValue::milestone))
                .with("obligations", Values.list(plan.obligations(), PlanValue::obligation))
                .with(
                        "supporters",
                        Optional.of(plan.supporters()).filter(all -> !all.isEmpty()),
                        all -> Values.list(all, id -> Values.text(id.value())))
                .value();
    }

    static Plan read(AttributeValue value) {
        var plan = ItemReader.of(value);
        return new Plan(
                plan.list("partners", partner -> new OfficeId(partner.s())),
                plan.list("milestones", PlanValue::milestone),
                plan.list("obligations", PlanValue::obligation),
                plan.find("supporters", AttributeValue::l).orElse(List.of()).stream()
                        .map(id -> new PartnerId(id.s()))
                        .toList());
    }

    private static AttributeValue milestone(Milestone milestone) {
        return ItemWriter.document()
                .with("dueOn", Values.date(milestone.dueOn()))
                .with("title", Values.names(milestone.title()))
                .value();
    }

    private static Milestone milestone(AttributeValue value) {
        var milestone = ItemReader.of(value);
        return new Milestone(milestone.get("dueOn", Values::asDate), milestone.names("title"));
    }

    private static AttributeValue obligation(Obligation obligation) {
        return ItemWriter.document()
                .with("kind", Values.name(obligation.kind()))
                .with("name", obligation.name())
                .value();
    }

    private static Obligation obligation(AttributeValue value) {
        var obligation = ItemReader.of(value);
        return new Obligation(
                Obligation.Kind.valueOf(obligation.text("kind")), obligation.text("name"));
    }
}
