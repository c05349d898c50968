package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.SmallForum;

/** What happens in the year, drawn from a seed before it begins. */
record World(
        long seed,
        Calendar calendar,
        List<Office> offices,
        List<Round> rounds,
        Map<String, Set<Grant>> people,
        Map<LocalDate, List<Action>> actions,
        Set<LocalDate> missedNights,
        int commitments) {

    static final LocalDate BEGINS = LocalDate.of(2026, 1, 1);
    static final int DAYS = 400;
    static final List<String> COUNTRIES = List.of("KG", "KZ", "TJ", "TM", "UZ");

    /** What people do. */
    sealed interface Action {

        record Submit(String office, int commitment, String round, boolean complete)
                implements Action {}

        record Roles(String person, Set<Grant> grants) implements Action {}

        record Extend(String round, LocalDate dueOn) implements Action {}

        record ExtendOffice(String office, String round, LocalDate dueOn) implements Action {}
    }

    /** {@code commitments} of each office. */
    static World drawn(long seed, int commitments) {
        var random = new Random(seed);
        var offices =
                COUNTRIES.stream()
                        .map(
                                country ->
                                        SmallForum.office(
                                                new OfficeId(country.toLowerCase(Locale.ROOT)),
                                                country,
                                                zone(country)))
                        .toList();
        var rounds = new ArrayList<Round>();
        for (var number = 0; number < 4; number++) {
            rounds.add(SmallForum.round("r" + number, BEGINS.plusDays(60 + 90L * number)));
        }
        var world =
                new World(
                        seed,
                        Calendar.drawn(random),
                        offices,
                        List.copyOf(rounds),
                        new TreeMap<>(),
                        new HashMap<>(),
                        new HashSet<>(),
                        commitments);
        offices.forEach(office -> world.employ(office.id(), random));
        rounds.forEach(round -> offices.forEach(office -> world.report(office, round, random)));
        world.extend(random);
        world.missNights(random);
        world.extendOffices(random);
        world.rest(random);
        return world;
    }

    private static ZoneId zone(String country) {
        return country.equals("KG") ? SmallForum.BISHKEK : SmallForum.ALMATY;
    }

    private void employ(OfficeId office, Random random) {
        var one = Grant.at(office, Role.FOCAL_POINT);
        var head = Grant.at(office, Role.COMMISSIONER);
        people.put(office + "-f1", Set.of(one));
        people.put(office + "-f2", Set.of(one));
        people.put(office + "-head", Set.of(head));
        // one person works for two offices, another has both roles
        if (office.value().equals("uz")) {
            people.put("kg-f1", Set.of(one, Grant.at(new OfficeId("kg"), Role.FOCAL_POINT)));
        }
        if (office.value().equals("tm")) {
            people.put("tm-head", Set.of(one, head));
        }
        for (var leaver : List.of(office + "-f2", office + "-head")) {
            var leavesOn = whileALetterWaits(office, random);
            var grants = people.get(leaver);
            on(leavesOn, new Action.Roles(leaver, Set.of()));
            on(
                    leavesOn.plusDays(List.of(0, 3, 10).get(random.nextInt(3))),
                    new Action.Roles(leaver + "-successor", grants));
        }
    }

    /** A step's day on which the country rests, where there is one. */
    private LocalDate whileALetterWaits(OfficeId office, Random random) {
        var steps =
                rounds.stream()
                        .flatMap(
                                round ->
                                        Stream.of(-30, -14, -7, -1, 0, 3, 7)
                                                .map(round.dueOn()::plusDays))
                        .toList();
        var country = office.value().toUpperCase(Locale.ROOT);
        var resting = steps.stream().filter(day -> calendar.isQuiet(country, day)).toList();
        var days = resting.isEmpty() ? steps : resting;
        return days.get(random.nextInt(days.size()));
    }

    private void report(Office office, Round round, Random random) {
        var mood = random.nextInt(5);
        for (var commitment = 1; commitment <= commitments; commitment++) {
            var draw = mood == 0 ? 0 : mood == 1 ? 99 : random.nextInt(100);
            var offset =
                    draw < 25
                            ? -25 + random.nextInt(10)
                            : draw < 65 ? -14 + random.nextInt(15) : 1 + random.nextInt(12);
            if (draw < 85) {
                on(
                        round.dueOn().plusDays(offset),
                        new Action.Submit(
                                office.id().value(),
                                commitment,
                                round.id().value(),
                                random.nextInt(8) == 0));
            }
        }
    }

    private void extend(Random random) {
        for (var round : List.of(rounds.get(1), rounds.get(3))) {
            on(
                    round.dueOn().plusDays(random.nextInt(9) - 5),
                    new Action.Extend(
                            round.id().value(), round.dueOn().plusDays(10 + random.nextInt(10))));
        }
    }

    /** Two offices of each round, some by less than the round itself is extended. */
    private void extendOffices(Random random) {
        for (var round : rounds) {
            var all = new ArrayList<>(offices);
            Collections.shuffle(all, random);
            for (var office : all.subList(0, 2)) {
                on(
                        round.dueOn().plusDays(random.nextInt(12) - 6),
                        new Action.ExtendOffice(
                                office.id().value(),
                                round.id().value(),
                                round.dueOn().plusDays(5 + random.nextInt(20))));
            }
        }
    }

    /** Where a letter waits for a working day, that day is taken from it in the evening before. */
    private void rest(Random random) {
        for (var round : rounds) {
            for (var country : COUNTRIES) {
                var step = List.of(-30, -14, -7, -1, 0, 3, 7).get(random.nextInt(7));
                var waits = round.dueOn().plusDays(step);
                if (calendar.isQuiet(country, waits)) {
                    while (calendar.isQuiet(country, waits.plusDays(1))) {
                        waits = waits.plusDays(1);
                    }
                    calendar.restsAfter(country, waits);
                }
            }
        }
    }

    private void missNights(Random random) {
        for (var outage = 0; outage < 10; outage++) {
            var first = BEGINS.plusDays(20 + random.nextInt(DAYS - 40));
            for (var day = 0; day < 1 + random.nextInt(10); day++) {
                missedNights.add(first.plusDays(day));
            }
        }
    }

    private void on(LocalDate day, Action action) {
        actions.computeIfAbsent(day, none -> new ArrayList<>()).add(action);
    }
}
