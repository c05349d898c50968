package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;

/** Who is who, what is due and what has been reported, as the naive model knows it. */
final class NaiveForum {

    private static final class RoundDays {
        LocalDate opensOn;
        LocalDate dueOn;
        LocalDate locksOn;
    }

    private final World world;
    private final Map<String, Set<Grant>> people;
    private final Map<String, RoundDays> rounds = new TreeMap<>();
    private final Map<String, LocalDate> extended = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Map<String, String> completedIn = new HashMap<>();

    NaiveForum(World world) {
        this.world = world;
        this.people = new TreeMap<>(world.people());
        for (var round : world.rounds()) {
            var days = new RoundDays();
            days.opensOn = round.opensOn();
            days.dueOn = round.dueOn();
            days.locksOn = round.locksOn();
            rounds.put(round.id().value(), days);
        }
    }

    Set<String> people() {
        return people.keySet();
    }

    Set<String> rounds() {
        return rounds.keySet();
    }

    LocalDate dueOn(String office, String round) {
        var own = extended.getOrDefault(office + round, LocalDate.MIN);
        var all = rounds.get(round).dueOn;
        return own.isAfter(all) ? own : all;
    }

    void happens(World.Action action) {
        switch (action) {
            case World.Action.Submit submit -> submitted(submit);
            case World.Action.Roles(var person, var grants) -> people.put(person, grants);
            case World.Action.Extend(var round, var dueOn) -> {
                rounds.get(round).dueOn = dueOn;
                rounds.get(round).locksOn = dueOn.plusDays(20);
                rounds.get(round).opensOn = dueOn.minusDays(30);
            }
            case World.Action.ExtendOffice(var office, var round, var dueOn) ->
                    extended.put(office + round, dueOn);
        }
    }

    void submitted(World.Action.Submit submit) {
        if (somebody(submit.office()).isEmpty()) {
            return;
        }
        var commitment = submit.office() + submit.commitment();
        reported.add(commitment + submit.round());
        if (submit.complete()) {
            completedIn.merge(commitment, submit.round(), (one, other) -> one);
        } else {
            completedIn.remove(commitment);
        }
    }

    Optional<String> somebody(String office) {
        return people.keySet().stream()
                .filter(person -> !roles(person, office).isEmpty())
                .findFirst();
    }

    Set<Role> roles(String person, String office) {
        var roles = new HashSet<Role>();
        for (var grant : people.getOrDefault(person, Set.of())) {
            if (grant.office().isPresent() && grant.office().get().value().equals(office)) {
                roles.add(grant.role());
            }
        }
        return roles;
    }

    int missing(String office, String round) {
        var count = 0;
        for (var number = 1; number <= world.commitments(); number++) {
            var commitment = office + number;
            var complete = completedIn.get(commitment);
            var expectedStill = complete == null || complete.compareTo(round) >= 0;
            count += expectedStill && !reported.contains(commitment + round) ? 1 : 0;
        }
        return count;
    }

    /** As many days of grace after an extension as without. */
    boolean isOpen(String office, String round, LocalDate day) {
        var days = rounds.get(round);
        var grace = ChronoUnit.DAYS.between(days.dueOn, days.locksOn);
        return !day.isBefore(days.opensOn) && !day.isAfter(dueOn(office, round).plusDays(grace));
    }

    /** By the calendar as it is known today. */
    LocalDate workingDay(String person, LocalDate from, LocalDate today) {
        var next = from;
        while (world.calendar().isQuiet(country(person), next, today)) {
            next = next.plusDays(1);
        }
        return next;
    }

    String country(String person) {
        return people.getOrDefault(person, Set.of()).stream()
                .flatMap(grant -> grant.office().stream())
                .map(office -> office.value().toUpperCase(Locale.ROOT))
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
