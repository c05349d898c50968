package org.followup.core.commitments;

/** What can still become of a commitment. */
public sealed interface CommitmentState {

    /** It goes on, and its office owes updates. */
    record Open() implements CommitmentState {}

    /** Its office says that it is complete: nothing is left to be carried over. */
    record Complete() implements CommitmentState {}

    record Ended(Ending ending) implements CommitmentState {}
}
