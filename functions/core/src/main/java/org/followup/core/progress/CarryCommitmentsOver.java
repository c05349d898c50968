package org.followup.core.progress;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOverPlan.Stage;
import org.followup.core.commitments.CarryOverWanted;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Carries out the plan of a carry-over, one transaction for each commitment, with those that go
 * into it. It is begun by a person and done aside, some at a time; the plan moves on with each
 * commitment, so what broke off anywhere goes on where it stood, and two at once do nothing twice.
 * What has become impossible meanwhile stays open and holds up nothing.
 */
public final class CarryCommitmentsOver {

    private final CarryOverPorts ports;

    public CarryCommitmentsOver(CarryOverPorts ports) {
        this.ports = ports;
    }

    public sealed interface Outcome {

        /** It has begun, or goes on, or is done: the plan says how far it is. */
        record Under(CarryOverPlan plan) implements Outcome {}

        /** There is no such forum, or none before it. */
        record NotFound() implements Outcome {}

        /** Some choice is impossible; the board says which. */
        record NotReady(CarryOverBoard board) implements Outcome {}

        /** The new forum has adopted nothing yet. */
        record NoDeclaration() implements Outcome {}

        /** No commitment of the forum before is open. */
        record NothingOpen() implements Outcome {}

        /** Nobody has begun it. */
        record NotBegun() implements Outcome {}

        /** Somebody saved the plan since it was reviewed. */
        record ChangedMeanwhile(CarryOverPlan now) implements Outcome {}
    }

    /** {@code reviewed} is the revision of the plan that was looked at; 0 where there was none. */
    public Outcome begin(Actor by, ForumId into, int reviewed) {
        return Retry.untilWon(
                () -> {
                    var found = CarryOverBoard.of(ports, into);
                    return found.isEmpty()
                            ? Optional.of(new Outcome.NotFound())
                            : begin(by, found.get(), reviewed);
                });
    }

    private Optional<Outcome> begin(Actor by, CarryOverBoard board, int reviewed) {
        var plan = board.plan();
        if (plan.filter(CarryOverPlan::isUnderWay).isPresent()) {
            return Optional.of(new Outcome.Under(plan.get()));
        }
        if (board.into().declaration().isEmpty()) {
            return Optional.of(new Outcome.NoDeclaration());
        }
        if (board.lines().isEmpty()) {
            return Optional.of(
                    plan.<Outcome>map(Outcome.Under::new).orElseGet(Outcome.NothingOpen::new));
        }
        if (plan.map(CarryOverPlan::revision).orElse(0) != reviewed) {
            return Optional.of(new Outcome.ChangedMeanwhile(plan.orElseThrow()));
        }
        if (!board.isPossible()) {
            return Optional.of(new Outcome.NotReady(board));
        }
        var now = ports.clock().instant();
        var begun =
                plan.orElseGet(
                                () ->
                                        CarryOverPlan.first(
                                                board.into().id(), board.from().id(), by, now))
                        .begun(board.lines().size(), by, now);
        return asked(begun, now);
    }

    /** Asks once more for one that has begun; nothing happens twice by it. */
    public Outcome again(ForumId into) {
        return Retry.untilWon(
                () ->
                        ports.carryOvers()
                                .plan(into)
                                .filter(CarryOverPlan::isUnderWay)
                                .map(plan -> asked(plan.again(), ports.clock().instant()))
                                .orElse(Optional.of(new Outcome.NotBegun())));
    }

    private Optional<Outcome> asked(CarryOverPlan plan, Instant now) {
        return ports.journal()
                .commit(Transaction.without().put(plan, CarryOverWanted.of(plan, now)))
                .ifCommitted(new Outcome.Under(plan));
    }

    /**
     * Goes through at most so many commitments, says how far it is, and asks for the rest. What
     * failed for one is told once the others are done; it stays open.
     */
    public Outcome goOn(ForumId into, int most) {
        var found = CarryOverBoard.of(ports, into);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var plan = found.get().plan();
        if (plan.isEmpty() || plan.get().stage() == Stage.PLANNED) {
            return new Outcome.NotBegun();
        }
        var run = new CarryOverRun(ports, found.get(), plan.get());
        var now = run.goOn(most);
        if (now.isUnderWay()) {
            again(into);
        }
        run.failures().stream()
                .findFirst()
                .ifPresent(
                        failure -> {
                            throw failure;
                        });
        return new Outcome.Under(now);
    }
}
