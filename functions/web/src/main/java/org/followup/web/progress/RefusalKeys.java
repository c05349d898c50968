package org.followup.web.progress;

import org.followup.core.progress.UpdateRefusal;

/** What a page says of a refused command. */
final class RefusalKeys {

    private RefusalKeys() {}

    static String of(UpdateRefusal why) {
        return switch (why) {
            case NOT_OPEN_YET -> "fault.round.not-open";
            case LOCKED -> "fault.round.locked";
            case COMMITMENT_ENDED -> "refusal.commitment-ended";
            case NOT_OF_THE_OFFICE -> "refusal.not-of-the-office";
            case NOT_THE_SECRETARIAT -> "refusal.not-the-secretariat";
            case NOT_A_CONFIRMER -> "refusal.not-a-confirmer";
            case NOT_ALONE -> "refusal.not-alone";
            case OWN_HAND_OVER -> "refusal.own-hand-over";
            case SHARED_MAILBOX -> "refusal.shared-mailbox";
            case OWN_UPDATE -> "refusal.own-update";
            case NOT_HANDED_OVER -> "refusal.not-handed-over";
            case WAITS_FOR_CONFIRMATION -> "refusal.waits-for-confirmation";
            case NOT_SUBMITTED -> "refusal.not-submitted";
            case REVIEWED_ALREADY -> "refusal.reviewed-already";
            case NOT_ACCEPTED -> "refusal.not-accepted";
            case NOT_FOR_PUBLICATION -> "refusal.not-for-publication";
            case PUBLISHED_ALREADY -> "refusal.published-already";
        };
    }
}
