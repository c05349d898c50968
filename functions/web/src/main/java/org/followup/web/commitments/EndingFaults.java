package org.followup.web.commitments;

import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.languages.Fault;

/** What a page says of a commitment that cannot end so, and at which field. */
final class EndingFaults {

    private EndingFaults() {}

    static Fault of(CarryOverRefusal why) {
        return switch (why) {
            case NO_SUCH_COMMITMENT -> Fault.at("form", "fault.ending.unknown");
            case ENDED_ALREADY -> Fault.at("form", "fault.ending.ended");
            case COMPLETE_ALREADY -> Fault.at("form", "fault.ending.complete");
            case REASON_MISSING -> Fault.at("reason", "fault.ending.reason");
            case SUPERSEDED_BY_ITSELF -> Fault.at("by", "fault.ending.itself");
            case SUCCESSOR_UNKNOWN -> Fault.at("by", "fault.ending.by");
            case SUCCESSOR_ENDED -> Fault.at("by", "fault.ending.by-ended");
        };
    }
}
