package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;
import org.followup.core.progress.Deadline;

/**
 * Which step is due and not yet taken toward the deadline in force. Asks what has come by now,
 * never what falls on today: a missed night is caught up, and of several steps only the latest goes
 * out.
 */
public final class ReminderPolicy {

    private ReminderPolicy() {}

    public sealed interface Decision {

        record Nothing() implements Decision {}

        /** {@code folded} are earlier steps that go out with this one. */
        record Take(Step step, List<Step> folded) implements Decision {}
    }

    public static Decision decide(
            Ladder ladder, Deadline deadline, Collection<StepTaken> taken, Instant now) {
        var come = come(ladder, deadline, now);
        if (come.isEmpty() || !deadline.isOpen(now)) {
            return new Decision.Nothing();
        }
        var known =
                taken.stream()
                        .filter(step -> step.dueOn().equals(deadline.dueOn()))
                        .map(StepTaken::step)
                        .collect(Collectors.toSet());
        var latest = come.getLast();
        if (known.contains(latest.id())) {
            return new Decision.Nothing();
        }
        var folded =
                come.stream()
                        .filter(step -> !step.equals(latest) && !known.contains(step.id()))
                        .toList();
        return new Decision.Take(latest, folded);
    }

    /** Whether a step that addresses one of these roles has come while the round is open. */
    static boolean addresses(Ladder ladder, Deadline deadline, Set<Role> roles, Instant now) {
        return deadline.isOpen(now)
                && come(ladder, deadline, now).stream().anyMatch(step -> step.reaches(roles));
    }

    /** Whether the ladder goes no further: then nothing goes out, not even what was missed. */
    static boolean hasEnded(Ladder ladder, Deadline deadline, Instant now) {
        return today(deadline, now).isAfter(deadline.dueOn().plusDays(ladder.endsAfter()));
    }

    /** The moment at which a step's day begins at the office. */
    static Instant begins(Step step, Deadline deadline) {
        return step.on(deadline.dueOn()).atStartOfDay(deadline.zone()).toInstant();
    }

    /** When the next step comes: no earlier than the round opens, and only before it locks. */
    static Optional<Instant> next(Ladder ladder, Deadline deadline, Instant now) {
        return ladder.ofOffices().stream()
                .map(step -> later(begins(step, deadline), deadline.opensAt()))
                .filter(at -> at.isAfter(now) && at.isBefore(deadline.locksAt()))
                .min(Instant::compareTo);
    }

    /** The steps whose day has come, in their order; none once the ladder has ended. */
    static List<Step> come(Ladder ladder, Deadline deadline, Instant now) {
        var today = today(deadline, now);
        return hasEnded(ladder, deadline, now)
                ? List.of()
                : ladder.ofOffices().stream()
                        .filter(step -> !step.on(deadline.dueOn()).isAfter(today))
                        .toList();
    }

    private static LocalDate today(Deadline deadline, Instant now) {
        return now.atZone(deadline.zone()).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
