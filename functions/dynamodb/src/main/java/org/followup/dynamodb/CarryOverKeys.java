package org.followup.dynamodb;

import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;

/** Keys of what is chosen for open commitments when the next declaration is adopted. */
final class CarryOverKeys {

    static final String CHOICES = "CHOICE#";
    static final String CONSENTS = "CONSENT#";

    private CarryOverKeys() {}

    static Key carryOverPlan(ForumId into) {
        return new Key(carryOver(into), "PLAN");
    }

    static Key plannedCarryOver(ForumId into, CommitmentReference commitment) {
        return new Key(carryOver(into), CHOICES + commitment);
    }

    static Key mergeConsent(ForumId into, CommitmentReference commitment) {
        return new Key(carryOver(into), CONSENTS + commitment);
    }

    static String carryOver(ForumId into) {
        return "CARRYOVER#" + into;
    }
}
