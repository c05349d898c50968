package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.followup.core.access.Role;

/**
 * Letters that tell one person of one thing: at once, or on a working day. What meets a stopped
 * address is not sent later; who has given the role away is told no more of that office.
 */
final class NaivePost {

    static final Set<Role> WHO_REPORTS = Set.of(Role.FOCAL_POINT, Role.COMMISSIONER);

    static final Set<Role> WHO_CONFIRMS = Set.of(Role.COMMISSIONER, Role.DEPUTY);
    static final Set<Role> EVERYBODY = Set.of(Role.FOCAL_POINT, Role.COMMISSIONER, Role.DEPUTY);

    private record Waiting(String person, String office, Sort sort, Supplier<String> says) {}

    private final NaiveForum forum;
    private final Expected expected;
    private final List<Waiting> waiting = new ArrayList<>();

    NaivePost(NaiveForum forum, Expected expected) {
        this.forum = forum;
        this.expected = expected;
    }

    void atOnce(Sort sort, String person, String what) {
        if (!forum.isStopped(person)) {
            forum.reaches(person);
            expected.add(sort, "person-" + person + " " + what);
        }
    }

    /** To everybody with one of the roles; {@code says} is asked when the letter goes out. */
    void later(Sort sort, String office, Set<Role> roles, Supplier<String> says) {
        for (var person : forum.people()) {
            if (forum.roles(person, office).stream().anyMatch(roles::contains)) {
                waiting.add(new Waiting(person, office, sort, says));
            }
        }
    }

    void send(LocalDate day) {
        waiting.removeIf(each -> forum.roles(each.person(), each.office()).isEmpty());
        for (var each : List.copyOf(waiting)) {
            if (forum.workingDay(each.person(), day, day).equals(day)) {
                waiting.remove(each);
                atOnce(each.sort(), each.person(), each.says().get());
            }
        }
    }
}
