package org.followup.core.forums;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Role;

/**
 * One rung of a ladder: {@code days} from the due day (negative before it), and the roles that get
 * a letter, each person an own one: focal points and commissioners of the office, the secretariat.
 */
public record Step(int days, Set<Role> to) {

    /** Who can be reminded, in the order in which a ladder reaches them. */
    public static final Set<Role> RECEIVERS =
            EnumSet.of(Role.FOCAL_POINT, Role.COMMISSIONER, Role.SECRETARIAT);

    public Step {
        to = Set.copyOf(to);
        if (to.isEmpty() || !RECEIVERS.containsAll(to)) {
            throw new IllegalArgumentException("a step reminds an office or the secretariat");
        }
    }

    /** Names the step in keys and tags: {@code 14-before}, {@code due-day}, {@code 7-after}. */
    public String id() {
        if (days == 0) {
            return "due-day";
        }
        return days < 0 ? -days + "-before" : days + "-after";
    }

    /** The days of a step by its name. */
    public static int daysOf(String id) {
        var dash = id.indexOf('-');
        if (id.endsWith("-before")) {
            return -Integer.parseInt(id.substring(0, dash));
        }
        return id.endsWith("-after") ? Integer.parseInt(id.substring(0, dash)) : 0;
    }

    public LocalDate on(LocalDate dueOn) {
        return dueOn.plusDays(days);
    }

    /**
     * Whether somebody who holds these roles gets a letter; a deputy does with the commissioner.
     */
    public boolean reaches(Collection<Role> roles) {
        return roles.stream()
                .map(role -> role == Role.DEPUTY ? Role.COMMISSIONER : role)
                .anyMatch(to::contains);
    }

    /** The same day for these roles alone; empty where it addresses none of them. */
    Optional<Step> narrowedTo(Set<Role> roles) {
        var rest = EnumSet.copyOf(to);
        rest.retainAll(roles);
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Step(days, rest));
    }
}
