package org.followup.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;

/**
 * Whether something may be arranged with an office about a round, given the deadline in force and
 * the office's commitments. No day may lie in the past of the office's calendar, and nothing is
 * arranged that would change nothing.
 */
final class ArrangementPolicy {

    /** A day further away was mistyped. */
    static final int FURTHEST_IN_DAYS = 370;

    private ArrangementPolicy() {}

    static Optional<Refusal> refusal(
            Deadline deadline, Wish wish, Collection<CommitmentRow> rows, Instant now) {
        if (deadline.arrangements().all().size() >= Arrangements.MOST) {
            return Optional.of(Refusal.TOO_MANY);
        }
        var today = now.atZone(deadline.zone()).toLocalDate();
        return switch (wish) {
            case Wish.Extend(var dueOn) -> extension(deadline, dueOn, today);
            case Wish.Ask(var dueOn) ->
                    deadline.asked().isPresent()
                            ? Optional.of(Refusal.ASKED_ALREADY)
                            : later(deadline, dueOn, today);
            case Wish.Reopen(var locksOn) -> reopening(deadline, locksOn, today);
            case Wish.ExcuseRound() ->
                    deadline.isExcused() ? Optional.of(Refusal.EXCUSED_ALREADY) : Optional.empty();
            case Wish.ExcuseCommitment(var commitment) -> excuse(deadline, commitment, rows);
        };
    }

    private static Optional<Refusal> extension(Deadline deadline, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Optional.of(Refusal.DAY_PAST);
        }
        if (!day.isAfter(deadline.round().dueOn())) {
            return Optional.of(Refusal.DAY_NOT_LATER);
        }
        if (day.equals(deadline.dueOn())) {
            return Optional.of(Refusal.SAME_DAY);
        }
        return far(deadline, day);
    }

    /** Nobody asks for less than is given. */
    private static Optional<Refusal> later(Deadline deadline, LocalDate day, LocalDate today) {
        return day.isAfter(deadline.dueOn())
                ? extension(deadline, day, today)
                : Optional.of(Refusal.DAY_NOT_LATER);
    }

    private static Optional<Refusal> reopening(Deadline deadline, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Optional.of(Refusal.DAY_PAST);
        }
        if (!day.isAfter(deadline.locksOn())) {
            return Optional.of(Refusal.OPEN_ALREADY);
        }
        return far(deadline, day);
    }

    private static Optional<Refusal> far(Deadline deadline, LocalDate day) {
        var last = deadline.locksOn().plusDays(FURTHEST_IN_DAYS);
        return day.isAfter(last) ? Optional.of(Refusal.DAY_FAR) : Optional.empty();
    }

    private static Optional<Refusal> excuse(
            Deadline deadline, CommitmentReference commitment, Collection<CommitmentRow> rows) {
        var row = rows.stream().filter(each -> each.reference().equals(commitment)).findFirst();
        if (row.isEmpty()) {
            return Optional.of(Refusal.NOT_THEIRS);
        }
        if (row.get().in(deadline.id()).isPresent()) {
            return Optional.of(Refusal.REPORTED_ALREADY);
        }
        return deadline.excuses(commitment)
                ? Optional.of(Refusal.EXCUSED_ALREADY)
                : Optional.empty();
    }
}
