package org.followup.core.commitments;

import static org.followup.core.commitments.CarryOverRefusal.*;

import java.util.Optional;

/** Whether a commitment may end as somebody chose, from what is known of it and of others. */
public final class CarryOverPolicy {

    private CarryOverPolicy() {}

    /** {@code successor} is the state of the commitment that is to stand for it, if there is it. */
    public static Optional<CarryOverRefusal> refusal(
            CommitmentReference of,
            CommitmentState state,
            CarryOver.Closing choice,
            Optional<CommitmentState> successor,
            boolean hasReason) {
        return switch (state) {
            case CommitmentState.Ended ended -> Optional.of(ENDED_ALREADY);
            case CommitmentState.Open open -> closing(of, choice, successor, hasReason);
            case CommitmentState.Complete complete -> closing(of, choice, successor, hasReason);
        };
    }

    private static Optional<CarryOverRefusal> closing(
            CommitmentReference of,
            CarryOver.Closing choice,
            Optional<CommitmentState> successor,
            boolean hasReason) {
        var why =
                switch (choice) {
                    case CarryOver.Withdraw() -> Optional.<CarryOverRefusal>empty();
                    case CarryOver.Supersede(var by) ->
                            by.equals(of) ? Optional.of(SUPERSEDED_BY_ITSELF) : stands(successor);
                };
        return why.or(() -> hasReason ? Optional.empty() : Optional.of(REASON_MISSING));
    }

    private static Optional<CarryOverRefusal> stands(Optional<CommitmentState> successor) {
        if (successor.isEmpty()) {
            return Optional.of(SUCCESSOR_UNKNOWN);
        }
        return switch (successor.get()) {
            case CommitmentState.Open open -> Optional.empty();
            case CommitmentState.Complete complete -> Optional.empty();
            case CommitmentState.Ended ended -> Optional.of(SUCCESSOR_ENDED);
        };
    }
}
