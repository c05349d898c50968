package org.followup.core.commitments;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Revised;

/**
 * The carry-over from one forum to the next, of which there is one: planned, being carried out, or
 * done. While it is carried out, {@code after} is the last commitment that was gone through, and
 * {@code carried} counts those that have ended; both move with each commitment, in its transaction.
 * Cannot be made again from the histories.
 */
public record CarryOverPlan(
        ForumId into,
        ForumId from,
        Stage stage,
        Optional<Place> after,
        int carried,
        int all,
        Actor by,
        Instant at,
        int revision)
        implements Revised {

    public enum Stage {
        PLANNED,
        BEING_CARRIED_OUT,
        CARRIED_OUT
    }

    /** Where a run stands: offices by id, their commitments by reference. */
    public record Place(String office, CommitmentReference commitment)
            implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            var first = office.compareTo(other.office);
            return first == 0 ? commitment.compareTo(other.commitment) : first;
        }
    }

    /** One that is not stored yet: what is made of it is its first revision. */
    public static CarryOverPlan first(ForumId into, ForumId from, Actor by, Instant at) {
        return new CarryOverPlan(into, from, Stage.PLANNED, Optional.empty(), 0, 0, by, at, 0);
    }

    @Override
    public ForumId id() {
        return into;
    }

    public CarryOverPlan saved(Actor who, Instant when) {
        return new CarryOverPlan(
                into, from, Stage.PLANNED, Optional.empty(), carried, all, who, when, revision + 1);
    }

    /** {@code open} are to be gone through. */
    public CarryOverPlan begun(int open, Actor who, Instant when) {
        return new CarryOverPlan(
                into,
                from,
                Stage.BEING_CARRIED_OUT,
                Optional.empty(),
                0,
                open,
                who,
                when,
                revision + 1);
    }

    public CarryOverPlan past(Place place, int more) {
        return new CarryOverPlan(
                into, from, stage, Optional.of(place), carried + more, all, by, at, revision + 1);
    }

    /** The same, asked for once more. */
    public CarryOverPlan again() {
        return new CarryOverPlan(into, from, stage, after, carried, all, by, at, revision + 1);
    }

    public CarryOverPlan done() {
        return new CarryOverPlan(
                into, from, Stage.CARRIED_OUT, after, carried, all, by, at, revision + 1);
    }

    public boolean isUnderWay() {
        return stage == Stage.BEING_CARRIED_OUT;
    }

    public boolean isPast(Place place) {
        return after.filter(last -> place.compareTo(last) <= 0).isPresent();
    }
}
