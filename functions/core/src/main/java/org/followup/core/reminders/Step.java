package org.followup.core.reminders;

import java.time.LocalDate;
import java.util.Set;
import org.followup.core.access.Role;

/**
 * One rung of a ladder: {@code days} from the due day (negative before it), and the roles at the
 * office that get a letter, each person an own one.
 */
public record Step(int days, Set<Role> to) {

    public Step {
        to = Set.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a step reminds somebody");
        }
    }

    /** Names the step in keys and tags: {@code 14-before}, {@code due-day}, {@code 7-after}. */
    public String id() {
        if (days == 0) {
            return "due-day";
        }
        return days < 0 ? -days + "-before" : days + "-after";
    }

    public LocalDate on(LocalDate dueOn) {
        return dueOn.plusDays(days);
    }
}
