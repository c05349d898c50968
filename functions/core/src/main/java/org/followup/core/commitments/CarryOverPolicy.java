package org.followup.core.commitments;

import static org.followup.core.commitments.CarryOverRefusal.*;

import java.util.Optional;

/** Whether a commitment may end as somebody chose, from what is known of it and of others. */
public final class CarryOverPolicy {

    /** So many go into one, with the one that leads. */
    public static final int MOST_MERGED = 10;

    private CarryOverPolicy() {}

    /** What a choice depends on besides the commitment's own state. */
    public interface Surroundings {

        /** Empty where there is no such commitment. */
        Optional<CommitmentState> state(CommitmentReference other);

        /** What is chosen for another commitment of the same plan; empty where none is. */
        Optional<CarryOver> choice(CommitmentReference other);

        /** How many are to go into what continues that one, itself included. */
        int merged(CommitmentReference lead);

        /** Whether both are of one office, or the office of the first has agreed. */
        boolean agreed(CommitmentReference of, CommitmentReference lead);

        /** Whether the new forum has the theme under which it is to go on. */
        boolean hasTheme(CommitmentReference of);

        boolean hasReason(CommitmentReference of);
    }

    public static Optional<CarryOverRefusal> refusal(
            CommitmentReference of, CommitmentState state, CarryOver choice, Surroundings around) {
        return switch (state) {
            case CommitmentState.Ended ended -> Optional.of(ENDED_ALREADY);
            case CommitmentState.Open open -> open(of, choice, around);
            case CommitmentState.Complete complete ->
                    choice instanceof CarryOver.Closing
                            ? open(of, choice, around)
                            : Optional.of(COMPLETE_ALREADY);
        };
    }

    private static Optional<CarryOverRefusal> open(
            CommitmentReference of, CarryOver choice, Surroundings around) {
        return switch (choice) {
            case CarryOver.Continue() ->
                    unless(around.merged(of) <= MOST_MERGED, TOO_MANY_MERGED)
                            .or(() -> unless(around.hasTheme(of), THEME_MISSING));
            case CarryOver.Split(var titles) ->
                    unless(titles.size() >= 2, SPLIT_INTO_NOTHING)
                            .or(
                                    () ->
                                            unless(
                                                    titles.size() <= Ending.MOST_PARTS,
                                                    SPLIT_INTO_TOO_MANY))
                            .or(() -> unless(around.hasTheme(of), THEME_MISSING));
            case CarryOver.Merge(var lead) -> merge(of, lead, around);
            case CarryOver.Supersede(var by) ->
                    unless(!by.equals(of), SUPERSEDED_BY_ITSELF)
                            .or(() -> stands(around.state(by)))
                            .or(() -> unless(around.hasReason(of), REASON_MISSING));
            case CarryOver.Withdraw() -> unless(around.hasReason(of), REASON_MISSING);
        };
    }

    private static Optional<CarryOverRefusal> merge(
            CommitmentReference of, CommitmentReference lead, Surroundings around) {
        var leads =
                around.state(lead).filter(CommitmentState.Open.class::isInstance).isPresent()
                        && around.choice(lead)
                                .filter(CarryOver.Continue.class::isInstance)
                                .isPresent();
        return unless(!lead.equals(of), MERGED_WITH_ITSELF)
                .or(() -> unless(leads, LEAD_NOT_CONTINUED))
                .or(() -> unless(around.merged(lead) <= MOST_MERGED, TOO_MANY_MERGED))
                .or(() -> unless(around.agreed(of, lead), NO_CONSENT));
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

    private static Optional<CarryOverRefusal> unless(boolean holds, CarryOverRefusal why) {
        return holds ? Optional.empty() : Optional.of(why);
    }
}
