package org.followup.core.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * One run through the plan of a carry-over, from one reading of the board: the plan is what the
 * last transaction made of it. Whatever is carried over is done by who began it.
 */
final class CarryOverRun {

    private final CarryOverPorts ports;
    private final CarryOverBoard board;
    private final List<RuntimeException> failures = new ArrayList<>();
    private CarryOverPlan plan;

    CarryOverRun(CarryOverPorts ports, CarryOverBoard board, CarryOverPlan plan) {
        this.ports = ports;
        this.board = board;
        this.plan = plan;
    }

    /** What failed for one commitment held up no other. */
    List<RuntimeException> failures() {
        return List.copyOf(failures);
    }

    /**
     * At most so many commitments. Once all are through, the planner's next run tells the offices.
     */
    CarryOverPlan goOn(int most) {
        for (var i = 0; i < most && plan.isUnderWay(); i++) {
            plan = step();
        }
        return plan;
    }

    private CarryOverPlan step() {
        try {
            return Retry.untilWon(() -> next(this::through));
        } catch (Retry.Contended contended) {
            throw contended;
        } catch (RuntimeException failure) {
            failures.add(failure);
            return Retry.untilWon(() -> next(this::leave));
        }
    }

    private interface Way {
        /** Empty where the race was lost. */
        Optional<CarryOverPlan> go(CarryOverPlan now, CarryOverBoard.Line line);
    }

    private Optional<CarryOverPlan> next(Way way) {
        var now = ports.carryOvers().plan(plan.into()).orElseThrow();
        if (!now.isUnderWay()) {
            return Optional.of(now);
        }
        var line = board.lines().stream().filter(one -> !now.isPast(one.place())).findFirst();
        return line.isPresent() ? way.go(now, line.get()) : moved(now.done());
    }

    private Optional<CarryOverPlan> through(CarryOverPlan now, CarryOverBoard.Line line) {
        var group = line.isPossible() ? group(line) : List.<CarryOverBoard.Line>of();
        if (group.isEmpty()) {
            return leave(now, line);
        }
        var past = now.past(line.place(), group.size());
        return switch (new CarriedGroup(ports, board, group).carry(now.by(), past)) {
            case CARRIED -> Optional.of(past);
            case LOST_RACE -> Optional.empty();
            case IMPOSSIBLE -> leave(now, line);
        };
    }

    /** It stays open. */
    private Optional<CarryOverPlan> leave(CarryOverPlan now, CarryOverBoard.Line line) {
        return moved(now.past(line.place(), 0));
    }

    private Optional<CarryOverPlan> moved(CarryOverPlan to) {
        return ports.journal().commit(Transaction.without().put(to)).ifCommitted(to);
    }

    /** The leading one first. */
    private List<CarryOverBoard.Line> group(CarryOverBoard.Line line) {
        return switch (line.choice().orElseThrow()) {
            case CarryOver.Merge(var lead) -> board.line(lead).map(this::led).orElseThrow();
            case CarryOver.Continue go -> led(line);
            case CarryOver.Split split -> List.of(line);
            case CarryOver.Closing closing -> List.of(line);
        };
    }

    private List<CarryOverBoard.Line> led(CarryOverBoard.Line lead) {
        var others =
                board.goingInto(lead.reference()).stream().filter(CarryOverBoard.Line::isPossible);
        return Stream.concat(Stream.of(lead), others).toList();
    }
}
