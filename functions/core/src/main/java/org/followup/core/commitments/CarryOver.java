package org.followup.core.commitments;

import java.util.List;
import org.followup.core.languages.Localized;

/** What is to become of one commitment when its cycle is over, or before. */
public sealed interface CarryOver {

    /** It goes on as it is, under a new reference. */
    record Continue() implements CarryOver {}

    /** Several take its place, each with a title of its own. */
    record Split(List<Localized> titles) implements CarryOver {
        public Split {
            titles = List.copyOf(titles);
        }
    }

    /** It goes into what continues another, which leads. */
    record Merge(CommitmentReference lead) implements CarryOver {}

    /** The commitment itself is given up; nothing new is registered for it. */
    sealed interface Closing extends CarryOver {}

    /** Another commitment that is registered already stands for it. */
    record Supersede(CommitmentReference by) implements Closing {}

    record Withdraw() implements Closing {}
}
