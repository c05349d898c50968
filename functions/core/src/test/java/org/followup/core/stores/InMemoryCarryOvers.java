package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.ForumId;

record InMemoryCarryOvers(InMemoryStore store) implements CarryOvers {

    @Override
    public Optional<CarryOverPlan> plan(ForumId into) {
        return store.find(CarryOverPlan.class, into);
    }

    @Override
    public List<PlannedCarryOver> choices(ForumId into) {
        return store.all(
                PlannedCarryOver.class,
                planned -> planned.into().equals(into),
                Comparator.comparing(PlannedCarryOver::commitment));
    }

    @Override
    public List<MergeConsent> consents(ForumId into) {
        return store.all(
                MergeConsent.class,
                consent -> consent.into().equals(into),
                Comparator.comparing(MergeConsent::commitment));
    }
}
