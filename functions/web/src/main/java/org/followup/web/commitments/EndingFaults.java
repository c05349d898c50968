package org.followup.web.commitments;

import java.util.Map;
import org.followup.core.commitments.CarryOverPolicy;
import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.commitments.Ending;
import org.followup.core.languages.Fault;

/** What a page says of a commitment that cannot end so, and at which field. */
public final class EndingFaults {

    private EndingFaults() {}

    public static Fault of(CarryOverRefusal why) {
        return switch (why) {
            case NO_SUCH_COMMITMENT -> Fault.at("form", "fault.ending.unknown");
            case ENDED_ALREADY -> Fault.at("form", "fault.ending.ended");
            case COMPLETE_ALREADY -> Fault.at("form", "fault.ending.complete");
            case REASON_MISSING -> Fault.at("reason", "fault.ending.reason");
            case SUPERSEDED_BY_ITSELF -> Fault.at("by", "fault.ending.itself");
            case SUCCESSOR_UNKNOWN -> Fault.at("by", "fault.ending.by");
            case SUCCESSOR_ENDED -> Fault.at("by", "fault.ending.by-ended");
            case SPLIT_INTO_NOTHING -> Fault.at("titles", "fault.carry-over.split");
            case SPLIT_INTO_TOO_MANY ->
                    new Fault(
                            "titles", "fault.carry-over.parts", Map.of("most", Ending.MOST_PARTS));
            case MERGED_WITH_ITSELF -> Fault.at("lead", "fault.carry-over.itself");
            case LEAD_NOT_CONTINUED -> Fault.at("lead", "fault.carry-over.lead");
            case TOO_MANY_MERGED ->
                    new Fault(
                            "lead",
                            "fault.carry-over.merged",
                            Map.of("most", CarryOverPolicy.MOST_MERGED));
            case NO_CONSENT -> Fault.at("lead", "fault.carry-over.consent");
            case THEME_MISSING -> Fault.at("theme", "fault.commitment.theme");
        };
    }
}
