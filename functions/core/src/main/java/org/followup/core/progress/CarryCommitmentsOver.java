package org.followup.core.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverForm;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOverPlan.Stage;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Carries out the plan of a carry-over, one transaction for each commitment, with those that go
 * into it. The plan moves on in the same transaction, so a run that broke off anywhere goes on
 * where it stood, and two at once do nothing twice. What has become impossible meanwhile stays open
 * and holds up nothing.
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
        if (plan.filter(known -> known.stage() == Stage.BEING_CARRIED_OUT).isPresent()) {
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
        return ports.journal()
                .commit(Transaction.without().put(begun))
                .ifCommitted(new Outcome.Under(begun));
    }

    /** Goes through at most so many commitments, and says how far it is. */
    public Outcome goOn(Actor by, ForumId into, int most) {
        var found = CarryOverBoard.of(ports, into);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var plan = found.get().plan();
        if (plan.isEmpty() || plan.get().stage() == Stage.PLANNED) {
            return new Outcome.NotBegun();
        }
        return new Run(by, found.get(), plan.get()).goOn(most);
    }

    /** One reading of the board; the plan is what the last transaction made of it. */
    private final class Run {

        private final Actor by;
        private final CarryOverBoard board;
        private CarryOverPlan plan;

        Run(Actor by, CarryOverBoard board, CarryOverPlan plan) {
            this.by = by;
            this.board = board;
            this.plan = plan;
        }

        Outcome goOn(int most) {
            for (var i = 0; i < most && plan.stage() == Stage.BEING_CARRIED_OUT; i++) {
                plan = Retry.untilWon(this::next);
            }
            return new Outcome.Under(plan);
        }

        private Optional<CarryOverPlan> next() {
            var now = ports.carryOvers().plan(plan.into()).orElseThrow();
            if (now.stage() != Stage.BEING_CARRIED_OUT) {
                return Optional.of(now);
            }
            var line = board.lines().stream().filter(one -> !now.isPast(one.place())).findFirst();
            return line.isPresent() ? through(now, line.get()) : done(now);
        }

        private Optional<CarryOverPlan> done(CarryOverPlan now) {
            var done = now.done();
            return ports.journal().commit(Transaction.without().put(done)).ifCommitted(done);
        }

        private Optional<CarryOverPlan> through(CarryOverPlan now, CarryOverBoard.Line line) {
            var group = line.isPossible() ? group(line) : List.<CarryOverBoard.Line>of();
            if (!group.isEmpty()) {
                var past = now.past(line.place(), group.size());
                switch (new CarriedGroup(ports, board, group).carry(by, past)) {
                    case CARRIED -> {
                        return Optional.of(past);
                    }
                    case LOST_RACE -> {
                        return Optional.empty();
                    }
                    case IMPOSSIBLE -> {}
                }
            }
            var past = now.past(line.place(), 0);
            return ports.journal().commit(Transaction.without().put(past)).ifCommitted(past);
        }

        /** The leading one first. */
        private List<CarryOverBoard.Line> group(CarryOverBoard.Line line) {
            return switch (line.chosen().map(CarryOverForm.Content::choice).orElseThrow()) {
                case CarryOver.Merge(var lead) -> board.line(lead).map(this::led).orElseThrow();
                case CarryOver.Continue go -> led(line);
                case CarryOver.Split split -> List.of(line);
                case CarryOver.Closing closing -> List.of(line);
            };
        }

        private List<CarryOverBoard.Line> led(CarryOverBoard.Line lead) {
            var others =
                    board.lines().stream()
                            .filter(CarryOverBoard.Line::isPossible)
                            .filter(line -> line.mergesInto(lead.reference()));
            return Stream.concat(Stream.of(lead), others).toList();
        }
    }
}
