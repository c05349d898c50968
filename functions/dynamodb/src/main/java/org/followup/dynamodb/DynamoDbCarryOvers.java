package org.followup.dynamodb;

import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.ForumId;

final class DynamoDbCarryOvers implements CarryOvers {

    private final Table table;

    DynamoDbCarryOvers(Table table) {
        this.table = table;
    }

    @Override
    public Optional<CarryOverPlan> plan(ForumId into) {
        return table.find(CarryOverPlan.class, CarryOverKeys.carryOverPlan(into));
    }

    @Override
    public List<PlannedCarryOver> choices(ForumId into) {
        return table.all(
                PlannedCarryOver.class, CarryOverKeys.carryOver(into), CarryOverKeys.CHOICES);
    }

    @Override
    public List<MergeConsent> consents(ForumId into) {
        return table.all(MergeConsent.class, CarryOverKeys.carryOver(into), CarryOverKeys.CONSENTS);
    }
}
