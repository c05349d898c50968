package org.followup.core.stores;

import java.util.TreeMap;
import org.followup.core.commitments.CarryOverForm;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOverWanted;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.history.Actor;

/** Plans of carry-overs, at random. */
record RandomCarryOvers(
        RandomValues values, RandomRegister register, RandomCommitments commitments) {

    CarryOverPlan plan() {
        return new CarryOverPlan(
                register.forumId(),
                register.forumId(),
                values.any(CarryOverPlan.Stage.values()),
                values.maybe(
                        () ->
                                new CarryOverPlan.Place(
                                        register.officeId().value(), commitments.reference())),
                values.number(0, 999),
                values.number(0, 9999),
                new Actor("p-" + values.id()),
                values.moment(),
                values.number(1, 99));
    }

    PlannedCarryOver planned() {
        var fields = new TreeMap<String, String>();
        CarryOverForm.FIELDS.forEach(
                field -> values.maybe(values::text).ifPresent(text -> fields.put(field, text)));
        return new PlannedCarryOver(
                register.forumId(), commitments.reference(), fields, values.tag());
    }

    CarryOverWanted wanted() {
        return new CarryOverWanted(register.forumId(), values.number(1, 999_999), values.moment());
    }

    MergeConsent consent() {
        return new MergeConsent(
                register.forumId(),
                commitments.reference(),
                register.officeId(),
                commitments.reference(),
                values.any(MergeConsent.State.values()),
                values.number(1, 99));
    }
}
