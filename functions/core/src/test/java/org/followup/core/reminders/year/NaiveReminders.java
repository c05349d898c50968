package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.followup.core.access.Role;

/**
 * The reminders of an office's people: toward the day on which a round is due, and toward the day
 * by which something that was sent back is to be reworked.
 */
final class NaiveReminders {

    private record Deadline(String office, String round, LocalDate dueOn, boolean rework) {

        int[] steps() {
            return rework ? new int[] {-3, 0, 3} : new int[] {-30, -14, -7, -1, 0, 3, 7};
        }

        /** The step of the commissioner and the deputies. */
        int last() {
            return rework ? 3 : 7;
        }

        String name() {
            return rework
                    ? "rework %s/%s %s ".formatted(office, round, dueOn)
                    : "%s/%s ".formatted(office, round);
        }
    }

    private record Step(Deadline deadline, int days) {}

    /** {@code listed} is what the letter said that came back, if it is in place of one. */
    private record Owed(Step step, LocalDate readyOn, Set<String> listed) {

        Owed(Step step, LocalDate readyOn) {
            this(step, readyOn, Set.of());
        }

        Owed on(LocalDate day) {
            return new Owed(step, day, listed);
        }

        boolean isInPlaceOfAnother() {
            return !listed.isEmpty();
        }

        /** Whether it is owed for one of these lines. */
        boolean isAbout(Set<String> lines) {
            var names = isInPlaceOfAnother() ? listed : Set.of(step.deadline().name());
            return lines.stream().anyMatch(line -> names.stream().anyMatch(line::startsWith));
        }
    }

    private final NaiveForum forum;
    private final Set<Step> taken = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, List<Owed>> owed = new TreeMap<>();
    private final Map<String, Set<String>> listedToday = new HashMap<>();
    private final Expected expected;

    NaiveReminders(NaiveForum forum, Expected expected) {
        this.forum = forum;
        this.expected = expected;
    }

    /** A new day. */
    void begin() {
        listedToday.clear();
    }

    /** Who left or is not reached passes a step on, the same day. */
    void run(LocalDate day) {
        for (var again = true; again; ) {
            deadlines().forEach(deadline -> plan(deadline, day, day));
            again = send(day);
        }
    }

    /** After six o'clock nothing goes out any more on that day. */
    void plan(LocalDate day) {
        deadlines().forEach(deadline -> plan(deadline, day, day.plusDays(1)));
    }

    private List<Deadline> deadlines() {
        var all = new ArrayList<Deadline>();
        for (var country : World.COUNTRIES) {
            var office = country.toLowerCase(Locale.ROOT);
            for (var round : forum.rounds()) {
                all.add(new Deadline(office, round, forum.dueOn(office, round), false));
                for (var day : forum.reworkDays(office, round)) {
                    all.add(new Deadline(office, round, day, true));
                }
            }
        }
        return all;
    }

    private int missing(Deadline deadline) {
        return deadline.rework()
                ? forum.toRework(deadline.office(), deadline.round(), deadline.dueOn())
                : forum.missing(deadline.office(), deadline.round());
    }

    /**
     * What lies with the writers is the turn of those whom the ladder has {@code reached}; what
     * waits for confirmation that of those who confirm, and of the others only where nobody may.
     */
    private int ownTurn(Deadline deadline, boolean reached, Set<Role> roles) {
        var ofRound = !deadline.rework();
        var awaiting = ofRound ? forum.awaiting(deadline.office(), deadline.round()) : 0;
        var stuck = ofRound ? forum.stuck(deadline.office(), deadline.round()) : 0;
        var lies = reached ? missing(deadline) - awaiting : 0;
        if (confirms(roles)) {
            return lies + awaiting;
        }
        return reached ? lies + stuck : 0;
    }

    private static boolean confirms(Set<Role> roles) {
        return roles.stream().anyMatch(NaivePost.WHO_CONFIRMS::contains);
    }

    /** The day of a rework binds, whether the round has locked or not. */
    private boolean isOpen(Deadline deadline, LocalDate day) {
        return deadline.rework()
                ? !day.isBefore(deadline.dueOn().minusDays(3))
                        && !day.isAfter(deadline.dueOn().plusDays(14))
                : forum.isOpen(deadline.office(), deadline.round(), day);
    }

    private void plan(Deadline deadline, LocalDate day, LocalDate earliest) {
        Step latest = null;
        for (var days : deadline.steps()) {
            if (!deadline.dueOn().plusDays(days).isAfter(day)) {
                latest = new Step(deadline, days);
            }
        }
        if (latest == null
                || !isOpen(deadline, day)
                || taken.contains(latest)
                || missing(deadline) == 0) {
            return;
        }
        var receivers = new ArrayList<String>();
        for (var person : forum.people().all()) {
            var roles = forum.people().roles(person, deadline.office());
            if (ownTurn(deadline, addressed(latest, roles), roles) > 0
                    && !forum.people().isStopped(person)) {
                receivers.add(person);
            }
        }
        if (receivers.isEmpty()) {
            return;
        }
        taken.add(latest);
        for (var person : receivers) {
            if (written.add(person + latest)) {
                owe(person, new Owed(latest, forum.people().workingDay(person, earliest, day)));
            }
        }
    }

    private static boolean addressed(Step step, Set<Role> roles) {
        return roles.contains(Role.FOCAL_POINT)
                || (step.days() == step.deadline().last() && confirms(roles));
    }

    /** Whether a step was passed on and has to be planned again. */
    private boolean send(LocalDate day) {
        var passedOn = false;
        for (var entry : owed.entrySet()) {
            for (var item : List.copyOf(entry.getValue())) {
                if (!item.readyOn().isAfter(day)) {
                    entry.getValue().remove(item);
                    passedOn |= send(entry.getKey(), item, entry.getValue(), day);
                }
            }
        }
        return passedOn;
    }

    private boolean send(String person, Owed item, List<Owed> mine, LocalDate day) {
        if (item.isInPlaceOfAnother()) {
            return forum.people().isKnown(person)
                    && item.isAbout(listed(person, day))
                    && remind(person, item, mine, day);
        }
        var deadline = item.step().deadline();
        var moved =
                !deadline.rework()
                        && !forum.dueOn(deadline.office(), deadline.round())
                                .equals(deadline.dueOn());
        if (moved) {
            written.remove(person + item.step());
            taken.remove(item.step());
        }
        if (moved || !isOpen(deadline, day)) {
            return false;
        }
        if (deadline.rework() && missing(deadline) == 0) {
            return false;
        }
        var roles = forum.people().roles(person, deadline.office());
        if (!addressed(item.step(), roles) && !confirms(roles)) {
            return taken.remove(item.step());
        }
        return ownTurn(deadline, isReached(deadline, roles, day), roles) > 0
                && remind(person, item, mine, day);
    }

    private boolean remind(String person, Owed item, List<Owed> mine, LocalDate day) {
        var people = forum.people();
        var working = people.workingDay(person, day, day);
        if (working.isAfter(day)) {
            mine.add(item.on(working));
            return false;
        }
        var known = listedToday.get(person);
        if (known == null && people.isStopped(person)) {
            notReached(person, item);
            return taken.remove(item.step());
        }
        if (known == null) {
            var listed = listed(person, day);
            listedToday.put(person, listed);
            var line = person + " " + day + " " + String.join("; ", listed);
            people.reaches(person, "reminder", () -> anew(person, item.step(), listed));
            expected.add(Sort.REMINDERS, line);
        } else if (!item.isAbout(known)) {
            mine.add(item.on(people.workingDay(person, day.plusDays(1), day)));
        }
        return false;
    }

    /** A step writes again to whoever was not reached; what is in place of another waits. */
    private void notReached(String person, Owed item) {
        if (item.isInPlaceOfAnother()) {
            forum.people().doesNotReach(person, () -> owe(person, item));
        } else {
            written.remove(person + item.step());
        }
    }

    /** It came back, and the address was corrected: due at once, on the next working day. */
    private void anew(String person, Step step, Set<String> listed) {
        var names = new TreeSet<String>();
        for (var deadline : deadlines()) {
            if (listed.stream().anyMatch(line -> line.startsWith(deadline.name()))) {
                names.add(deadline.name());
            }
        }
        owe(person, new Owed(step, LocalDate.MIN, names));
    }

    private void owe(String person, Owed item) {
        owed.computeIfAbsent(person, none -> new ArrayList<>()).add(item);
    }

    private Set<String> listed(String person, LocalDate day) {
        var lines = new TreeSet<String>();
        for (var deadline : deadlines()) {
            var roles = forum.people().roles(person, deadline.office());
            var count = ownTurn(deadline, isReached(deadline, roles, day), roles);
            if (hasBegun(deadline, day) && isOpen(deadline, day) && count > 0) {
                lines.add(
                        deadline.rework()
                                ? deadline.name() + count
                                : deadline.name() + deadline.dueOn() + " " + count);
            }
        }
        return lines;
    }

    private static boolean hasBegun(Deadline deadline, LocalDate day) {
        return isReached(deadline, NaivePost.WHO_REPORTS, day);
    }

    private static boolean isReached(Deadline deadline, Set<Role> roles, LocalDate day) {
        var reached = false;
        for (var days : deadline.steps()) {
            reached |=
                    !deadline.dueOn().plusDays(days).isAfter(day)
                            && addressed(new Step(deadline, days), roles);
        }
        return reached;
    }
}
