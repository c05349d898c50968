package org.followup.core.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followup.core.commitments.CommitmentState;
import org.followup.core.commitments.Ending;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;

/**
 * What follows from one row, the rounds of its forum in the order of their due days, and what was
 * arranged with its office. A commitment is expected in a round as long as its latest earlier
 * update does not say that it is complete, it is not excused, and it was neither withdrawn nor
 * superseded; what came all the same is received.
 */
public record Standing(CommitmentRow row, List<Round> rounds, Arrangements arrangements) {

    /** As if nothing was arranged with the office; for what does not depend on a deadline. */
    public static Standing of(CommitmentRow row, Forum forum) {
        var none = Arrangements.none(forum.id(), row.office());
        return new Standing(row, forum.rounds(), none);
    }

    public CommitmentState state() {
        if (row.lineage().ending().isPresent()) {
            return new CommitmentState.Ended(row.lineage().ending().get());
        }
        return latest().filter(last -> last.status() == ImplementationStatus.COMPLETE).isPresent()
                ? new CommitmentState.Complete()
                : new CommitmentState.Open();
    }

    /** Empty where nothing was declared yet, and nothing became of it. */
    public Optional<CommitmentStatus> status() {
        var ending = row.lineage().ending().filter(Ending::closes);
        if (ending.isPresent()) {
            return Optional.of(
                    ending.get().way() == Ending.Way.WITHDRAWN
                            ? CommitmentStatus.WITHDRAWN
                            : CommitmentStatus.SUPERSEDED);
        }
        return latest().map(Reported::status)
                .map(
                        declared ->
                                declared == ImplementationStatus.COMPLETE && isCompleteLate()
                                        ? CommitmentStatus.COMPLETE_LATE
                                        : CommitmentStatus.of(declared));
    }

    /** The first round that is due after the commitment's own day can still say «in time». */
    private boolean isCompleteLate() {
        var dueOn = row.dueOn();
        if (dueOn.isEmpty()) {
            return false;
        }
        return IntStream.range(0, rounds.size())
                .filter(index -> rounds.get(index).dueOn().isAfter(dueOn.get()))
                .anyMatch(index -> !isCompleteAfter(index));
    }

    private boolean isCompleteAfter(int index) {
        return before(index + 1)
                .filter(reported -> reported.status() == ImplementationStatus.COMPLETE)
                .isPresent();
    }

    public Optional<Reported> latest() {
        return before(rounds.size());
    }

    public boolean isExpectedIn(Round round) {
        return isUnfinishedIn(round) && !isExcusedIn(round);
    }

    /** Whether the office was freed from it, and wrote nothing. */
    public boolean isExcusedIn(Round round) {
        return arrangements.excuses(round.id(), row.reference()) && row.in(round.id()).isEmpty();
    }

    /** Whether it was withdrawn or superseded by then, and the office wrote nothing. */
    public boolean isEndedIn(Round round) {
        return row.lineage().ending().filter(end -> end.frees(round.dueOn())).isPresent()
                && row.in(round.id()).isEmpty();
    }

    private boolean isUnfinishedIn(Round round) {
        return !isEndedIn(round) && isIncompleteBefore(round);
    }

    private boolean isIncompleteBefore(Round round) {
        return before(rounds.indexOf(round))
                .map(earlier -> earlier.status() != ImplementationStatus.COMPLETE)
                .orElse(true);
    }

    /** Nothing that counts was submitted; what waits for confirmation is missing too. */
    public boolean isMissingIn(Round round) {
        return isExpectedIn(round) && row.in(round.id()).isEmpty();
    }

    /** Whose turn it is in that round. */
    public WaitsFor waitsFor(Round round) {
        if (isEndedIn(round)) {
            return WaitsFor.NOBODY;
        }
        if (row.handedOverIn(round.id()).isPresent()) {
            return WaitsFor.OFFICE_CONFIRMERS;
        }
        return row.in(round.id())
                .map(
                        reported ->
                                switch (reported.stage()) {
                                    case SUBMITTED -> WaitsFor.SECRETARIAT;
                                    case SENT_BACK -> WaitsFor.OFFICE_WRITERS;
                                    case ACCEPTED, PUBLISHED, WITHDRAWN -> WaitsFor.NOBODY;
                                })
                .orElse(isExpectedIn(round) ? WaitsFor.OFFICE_WRITERS : WaitsFor.NOBODY);
    }

    /** The day by which what was sent back is to be reworked, until it is submitted again. */
    public Optional<LocalDate> reworkBy(Round round) {
        return row.in(round.id()).flatMap(Reported::reworkBy);
    }

    /** Updates whose status lies behind the one before. */
    public int regressions() {
        var all = inOrder();
        var count = 0;
        for (var i = 1; i < all.size(); i++) {
            count += all.get(i).status().isBehind(all.get(i - 1).status()) ? 1 : 0;
        }
        return count;
    }

    /** Updates of rounds that end after the commitment's own due day, while it is not complete. */
    public int pastDue() {
        return row.dueOn()
                .map(
                        dueOn ->
                                (int)
                                        rounds.stream()
                                                .filter(round -> round.dueOn().isAfter(dueOn))
                                                .flatMap(round -> row.in(round.id()).stream())
                                                .filter(
                                                        reported ->
                                                                reported.status()
                                                                        != ImplementationStatus
                                                                                .COMPLETE)
                                                .count())
                .orElse(0);
    }

    /** The latest update of the rounds before the one at {@code index}. */
    private Optional<Reported> before(int index) {
        for (var i = index - 1; i >= 0; i--) {
            var reported = row.in(rounds.get(i).id());
            if (reported.isPresent()) {
                return reported;
            }
        }
        return Optional.empty();
    }

    private List<Reported> inOrder() {
        var all = new ArrayList<Reported>();
        rounds.forEach(round -> row.in(round.id()).ifPresent(all::add));
        return all;
    }
}
