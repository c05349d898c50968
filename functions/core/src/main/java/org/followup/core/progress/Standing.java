package org.followup.core.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Round;

/**
 * What follows from one row, the rounds of its forum in the order of their due days, and what was
 * arranged with its office. A commitment is expected in a round as long as its latest earlier
 * update does not say that it is complete, and it is not excused; what came although it was excused
 * is received.
 */
public record Standing(CommitmentRow row, List<Round> rounds, Arrangements arrangements) {

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

    private boolean isUnfinishedIn(Round round) {
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
