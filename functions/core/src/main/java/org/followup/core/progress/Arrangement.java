package org.followup.core.progress;

import java.time.LocalDate;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;

/** What the secretariat arranged with one office about one round, or was asked to. */
public sealed interface Arrangement {

    RoundId round();

    Made made();

    Arrangement with(Made other);

    /** The office has until another day. */
    record Extended(RoundId round, LocalDate dueOn, Made made) implements Arrangement {
        @Override
        public Extended with(Made other) {
            return new Extended(round, dueOn, other);
        }
    }

    /** The office asks for a later day; nothing follows from it until it is given one. */
    record Asked(RoundId round, LocalDate dueOn, Made made) implements Arrangement {
        @Override
        public Asked with(Made other) {
            return new Asked(round, dueOn, other);
        }
    }

    /** Nothing is expected of the office in the round. */
    record RoundExcused(RoundId round, Made made) implements Arrangement {
        @Override
        public RoundExcused with(Made other) {
            return new RoundExcused(round, other);
        }
    }

    /** Nothing is expected on one commitment in the round. */
    record CommitmentExcused(RoundId round, CommitmentReference commitment, Made made)
            implements Arrangement {
        @Override
        public CommitmentExcused with(Made other) {
            return new CommitmentExcused(round, commitment, other);
        }
    }

    /** The office may write until the end of another day; the due day stays. */
    record Reopened(RoundId round, LocalDate locksOn, Made made) implements Arrangement {
        @Override
        public Reopened with(Made other) {
            return new Reopened(round, locksOn, other);
        }
    }
}
