package org.followup.core.progress;

import java.time.LocalDate;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;

/** What is to be arranged with one office about one round. */
public sealed interface Wish {

    record Extend(LocalDate dueOn) implements Wish {}

    record Ask(LocalDate dueOn) implements Wish {}

    record ExcuseRound() implements Wish {}

    record ExcuseCommitment(CommitmentReference commitment) implements Wish {}

    record Reopen(LocalDate locksOn) implements Wish {}

    default Arrangement arranged(RoundId round, Made made) {
        return switch (this) {
            case Extend(var dueOn) -> new Arrangement.Extended(round, dueOn, made);
            case Ask(var dueOn) -> new Arrangement.Asked(round, dueOn, made);
            case ExcuseRound() -> new Arrangement.RoundExcused(round, made);
            case ExcuseCommitment(var commitment) ->
                    new Arrangement.CommitmentExcused(round, commitment, made);
            case Reopen(var locksOn) -> new Arrangement.Reopened(round, locksOn, made);
        };
    }
}
