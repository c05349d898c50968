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
 * What everybody should have received, worked out day by day from the domain's words: no instants,
 * no ledger, no faults. Written without a look at how the service does it.
 */
final class NaiveModel {

    private static final int[] STEPS = {-30, -14, -7, -1, 0, 3, 7};

    private record Deadline(String office, String round, LocalDate dueOn) {}

    private record Step(Deadline deadline, int days) {}

    private static final class Owed {
        final Step step;
        LocalDate readyOn;

        Owed(Step step, LocalDate readyOn) {
            this.step = step;
            this.readyOn = readyOn;
        }
    }

    private final World world;
    private final NaiveForum forum;
    private final Set<Step> taken = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, List<Owed>> owed = new TreeMap<>();
    private final Map<String, Set<String>> listedToday = new HashMap<>();
    private final List<String> expected = new ArrayList<>();

    NaiveModel(World world) {
        this.world = world;
        this.forum = new NaiveForum(world);
    }

    /** One line for each reminder: who, on which day, what it lists. */
    List<String> reminders() {
        for (var day = World.BEGINS;
                day.isBefore(World.BEGINS.plusDays(World.DAYS));
                day = day.plusDays(1)) {
            if (!world.missedNights().contains(day)) {
                listedToday.clear();
                // who left passes a step on, the same day
                for (var again = true; again; ) {
                    plan(day);
                    again = send(day);
                }
            }
            world.actions().getOrDefault(day, List.of()).forEach(forum::happens);
        }
        return expected;
    }

    private void plan(LocalDate day) {
        for (var country : World.COUNTRIES) {
            for (var round : forum.rounds()) {
                plan(country.toLowerCase(Locale.ROOT), round, day);
            }
        }
    }

    private void plan(String office, String round, LocalDate day) {
        var deadline = new Deadline(office, round, forum.dueOn(office, round));
        Step latest = null;
        for (var days : STEPS) {
            if (!deadline.dueOn().plusDays(days).isAfter(day)) {
                latest = new Step(deadline, days);
            }
        }
        if (latest == null
                || !forum.isOpen(office, round, day)
                || taken.contains(latest)
                || forum.missing(office, round) == 0) {
            return;
        }
        var receivers = new ArrayList<String>();
        for (var person : forum.people()) {
            if (addressed(latest, forum.roles(person, office))) {
                receivers.add(person);
            }
        }
        if (receivers.isEmpty()) {
            return;
        }
        taken.add(latest);
        for (var person : receivers) {
            if (written.add(person + latest)) {
                owed.computeIfAbsent(person, none -> new ArrayList<>())
                        .add(new Owed(latest, forum.workingDay(person, day, day)));
            }
        }
    }

    private static boolean addressed(Step step, Set<Role> roles) {
        return roles.contains(Role.FOCAL_POINT)
                || (step.days() == 7 && roles.contains(Role.COMMISSIONER));
    }

    /** Whether a step was passed on and has to be planned again. */
    private boolean send(LocalDate day) {
        var passedOn = false;
        for (var entry : owed.entrySet()) {
            var person = entry.getKey();
            for (var item : List.copyOf(entry.getValue())) {
                if (item.readyOn.isAfter(day)) {
                    continue;
                }
                var deadline = item.step.deadline();
                entry.getValue().remove(item);
                if (!forum.dueOn(deadline.office(), deadline.round()).equals(deadline.dueOn())
                        || !forum.isOpen(deadline.office(), deadline.round(), day)) {
                    continue;
                }
                if (!addressed(item.step, forum.roles(person, deadline.office()))) {
                    taken.remove(item.step);
                    passedOn = true;
                    continue;
                }
                if (forum.missing(deadline.office(), deadline.round()) > 0) {
                    remind(person, item, entry.getValue(), day);
                }
            }
        }
        return passedOn;
    }

    private void remind(String person, Owed item, List<Owed> mine, LocalDate day) {
        var working = forum.workingDay(person, day, day);
        if (working.isAfter(day)) {
            mine.add(new Owed(item.step, working));
            return;
        }
        var listed = listed(person, day);
        var known = listedToday.get(person);
        if (known == null) {
            listedToday.put(person, listed);
            expected.add(person + " " + day + " " + String.join("; ", listed));
        } else if (known.stream().noneMatch(line -> line.startsWith(name(item.step.deadline())))) {
            mine.add(new Owed(item.step, forum.workingDay(person, day.plusDays(1), day)));
        }
    }

    private static String name(Deadline deadline) {
        return deadline.office() + "/" + deadline.round() + " ";
    }

    private Set<String> listed(String person, LocalDate day) {
        var lines = new TreeSet<String>();
        for (var country : World.COUNTRIES) {
            var office = country.toLowerCase(Locale.ROOT);
            for (var round : forum.rounds()) {
                var deadline = new Deadline(office, round, forum.dueOn(office, round));
                var reached = false;
                for (var days : STEPS) {
                    reached |=
                            !deadline.dueOn().plusDays(days).isAfter(day)
                                    && addressed(
                                            new Step(deadline, days), forum.roles(person, office));
                }
                var count = forum.missing(office, round);
                if (reached && forum.isOpen(office, round, day) && count > 0) {
                    lines.add(name(deadline) + deadline.dueOn() + " " + count);
                }
            }
        }
        return lines;
    }
}
