package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.forums.Round;
import org.followup.core.letters.LetterChoice;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.SmallForum;

/** Draws what happens in a year from a seed. */
final class Drawing {

    private final Random random;
    private final World world;

    Drawing(long seed, int commitments) {
        this.random = new Random(seed);
        var offices =
                World.COUNTRIES.stream()
                        .map(
                                country ->
                                        SmallForum.office(
                                                new OfficeId(country.toLowerCase(Locale.ROOT)),
                                                country,
                                                zone(country)))
                        .toList();
        var rounds = new ArrayList<Round>();
        for (var number = 0; number < 4; number++) {
            rounds.add(SmallForum.round("r" + number, World.BEGINS.plusDays(60 + 90L * number)));
        }
        this.world =
                new World(
                        seed,
                        Calendar.drawn(random),
                        offices,
                        List.copyOf(rounds),
                        new TreeMap<>(),
                        new HashMap<>(),
                        new HashSet<>(),
                        commitments,
                        World.DAYS);
    }

    World world() {
        world.offices().forEach(office -> employ(office.id()));
        for (var member : List.of("secretariat-1", "secretariat-2")) {
            world.people().put(member, Set.of(Grant.secretariat()));
        }
        missNights();
        world.rounds().forEach(round -> world.offices().forEach(office -> report(office, round)));
        extend();
        extendOffices();
        rest();
        bounce();
        ask();
        return world;
    }

    private static ZoneId zone(String country) {
        return country.equals("KG") ? SmallForum.BISHKEK : SmallForum.ALMATY;
    }

    private void employ(OfficeId office) {
        var one = Grant.at(office, Role.FOCAL_POINT);
        var head = Grant.at(office, Role.COMMISSIONER);
        world.people().put(office + "-f1", Set.of(one));
        world.people().put(office + "-f2", Set.of(one));
        world.people().put(office + "-head", Set.of(head));
        if (office.value().equals("kz") || office.value().equals("tm")) {
            world.people().put(office + "-vice", Set.of(Grant.at(office, Role.DEPUTY)));
        }
        // one person works for two offices, another has both roles
        if (office.value().equals("uz")) {
            world.people()
                    .put("kg-f1", Set.of(one, Grant.at(new OfficeId("kg"), Role.FOCAL_POINT)));
        }
        if (office.value().equals("tm")) {
            world.people().put("tm-head", Set.of(one, head));
        }
        for (var leaver : List.of(office + "-f2", office + "-head")) {
            replace(leaver, whileALetterWaits(office));
        }
    }

    /** Half of those who go hand over; the others are followed by somebody who is invited. */
    private void replace(String leaver, LocalDate day) {
        var grants = world.people().get(leaver);
        var successor = leaver + "-successor";
        if (random.nextBoolean()) {
            var days = List.of(Days.AT_ONCE, Days.OVERNIGHT, Days.TOGETHER, Days.LATER);
            var drawn = days.get(random.nextInt(days.size()));
            for (var grant : grants) {
                on(
                        day,
                        new World.Action.PassOn(
                                leaver,
                                successor,
                                grant,
                                day.plusDays(drawn.starts()),
                                day.plusDays(drawn.ends())));
            }
        } else {
            on(day, new World.Action.Leave(leaver));
            on(
                    day.plusDays(List.of(0, 3, 10).get(random.nextInt(3))),
                    new World.Action.Invite(successor, grants));
        }
    }

    /** When the one's role begins and the other's ends, from the day on which it is said. */
    private record Days(int starts, int ends) {
        static final Days AT_ONCE = new Days(0, -1);
        static final Days OVERNIGHT = new Days(1, 0);
        static final Days TOGETHER = new Days(1, 3);
        static final Days LATER = new Days(10, 9);
    }

    /** A step's day on which the country rests, where there is one. */
    private LocalDate whileALetterWaits(OfficeId office) {
        var steps =
                world.rounds().stream()
                        .flatMap(
                                round ->
                                        Stream.of(-30, -14, -7, -1, 0, 3, 7)
                                                .map(round.dueOn()::plusDays))
                        .toList();
        var country = office.value().toUpperCase(Locale.ROOT);
        var resting = steps.stream().filter(day -> world.calendar().isQuiet(country, day)).toList();
        var days = resting.isEmpty() ? steps : resting;
        return days.get(random.nextInt(days.size()));
    }

    private void report(Office office, Round round) {
        var mood = random.nextInt(5);
        for (var commitment = 1; commitment <= world.commitments(); commitment++) {
            var draw = mood == 0 ? 0 : mood == 1 ? 99 : random.nextInt(100);
            var offset =
                    draw < 25
                            ? -25 + random.nextInt(10)
                            : draw < 65 ? -14 + random.nextInt(15) : 1 + random.nextInt(12);
            if (draw < 85) {
                write(office, commitment, round, round.dueOn().plusDays(offset));
            }
        }
    }

    /** One in five is handed over, and of these one in six waits for ever. */
    private void write(Office office, int commitment, Round round, LocalDate day) {
        var id = office.id().value();
        var complete = random.nextInt(8) == 0;
        var comesOn = day;
        if (random.nextInt(5) == 0 && !world.isMissed(day)) {
            on(day, new World.Action.HandOver(id, commitment, round.id().value(), complete));
            if (random.nextInt(6) > 0) {
                comesOn = day.plusDays(1 + random.nextInt(6));
                on(comesOn, new World.Action.Confirm(id, commitment, round.id().value()));
            }
        } else {
            on(day, new World.Action.Submit(id, commitment, round.id().value(), complete));
        }
        if (!complete && random.nextInt(8) == 0) {
            ask(office, commitment, round, comesOn);
        } else if (random.nextInt(4) == 0) {
            accept(office, commitment, round, 1, comesOn);
        }
    }

    private void extend() {
        for (var round : List.of(world.rounds().get(1), world.rounds().get(3))) {
            on(
                    round.dueOn().plusDays(random.nextInt(9) - 5),
                    new World.Action.Extend(
                            round.id().value(), round.dueOn().plusDays(10 + random.nextInt(10))));
        }
    }

    /** Two offices of each round, some by less than the round itself is extended. */
    private void extendOffices() {
        for (var round : world.rounds()) {
            var all = new ArrayList<>(world.offices());
            Collections.shuffle(all, random);
            for (var office : all.subList(0, 2)) {
                on(
                        round.dueOn().plusDays(random.nextInt(12) - 6),
                        new World.Action.ExtendOffice(
                                office.id().value(),
                                round.id().value(),
                                round.dueOn().plusDays(7 + random.nextInt(18))));
            }
        }
    }

    /** Where a letter waits for a working day, that day is taken from it in the evening before. */
    private void rest() {
        for (var round : world.rounds()) {
            for (var country : World.COUNTRIES) {
                var step = List.of(-30, -14, -7, -1, 0, 3, 7).get(random.nextInt(7));
                var waits = round.dueOn().plusDays(step);
                if (world.calendar().isQuiet(country, waits)) {
                    while (world.calendar().isQuiet(country, waits.plusDays(1))) {
                        waits = waits.plusDays(1);
                    }
                    world.calendar().restsAfter(country, waits);
                }
            }
        }
    }

    /** One of ten days in which a round opens, and others; never two in a row. */
    private void missNights() {
        var opens = world.rounds().get(random.nextInt(world.rounds().size())).opensOn();
        miss(opens.minusDays(random.nextInt(8)), World.LONGEST_OUTAGE);
        for (var outage = 0; outage < 9; outage++) {
            var first = World.BEGINS.plusDays(20 + random.nextInt(World.DAYS - 40));
            miss(first, 1 + random.nextInt(World.LONGEST_OUTAGE));
        }
    }

    private void miss(LocalDate first, int days) {
        var around = first.minusDays(1).datesUntil(first.plusDays(days + 1L));
        if (around.noneMatch(world::isMissed)) {
            first.datesUntil(first.plusDays(days)).forEach(world.missedNights()::add);
        }
    }

    private void on(LocalDate day, World.Action action) {
        world.actions().computeIfAbsent(day, none -> new ArrayList<>()).add(action);
    }

    /** Of three that are asked two answer, some of them later than they should. */
    private void ask(Office office, int commitment, Round round, LocalDate submittedOn) {
        var askedOn = submittedOn.plusDays(1 + random.nextInt(4));
        var id = office.id().value();
        on(askedOn, new World.Action.SendBack(id, commitment, round.id().value()));
        if (random.nextInt(3) > 0) {
            var reworkedOn = askedOn.plusDays(1 + random.nextInt(20));
            on(reworkedOn, new World.Action.Rework(id, commitment, round.id().value()));
            if (random.nextBoolean()) {
                accept(office, commitment, round, 2, reworkedOn);
            }
        }
    }

    private void accept(Office office, int commitment, Round round, int version, LocalDate came) {
        on(
                came.plusDays(1 + random.nextInt(8)),
                new World.Action.Accept(
                        office.id().value(), commitment, round.id().value(), version));
    }

    /** Never while the service rests: by the evening the day's letters are out. */
    private void bounce() {
        for (var round : world.rounds()) {
            var people = new ArrayList<>(world.people().keySet());
            people.removeIf(person -> person.equals("secretariat-1"));
            Collections.shuffle(people, random);
            for (var person : people.subList(0, 5)) {
                var from = served(round.dueOn().plusDays(random.nextInt(36) - 16));
                on(from, new World.Action.Bounce(person));
                on(
                        served(from.plusDays(1 + random.nextInt(12))),
                        new World.Action.Reach(person, random.nextBoolean()));
            }
        }
    }

    private LocalDate served(LocalDate from) {
        return world.isMissed(from) ? served(from.plusDays(1)) : from;
    }

    /** Some more than once; some switch off what they may do without. */
    private void ask() {
        var people = new ArrayList<>(world.people().keySet());
        for (var time = 0; time < 40; time++) {
            var day = served(World.BEGINS.plusDays(random.nextInt(World.DAYS - 20)));
            on(day, new World.Action.SignIn(people.get(random.nextInt(people.size()))));
        }
        Collections.shuffle(people, random);
        for (var person : people.subList(0, 6)) {
            var choice = random.nextBoolean() ? LetterChoice.ROUNDS : LetterChoice.NOTICES;
            var day = World.BEGINS.plusDays(random.nextInt(World.DAYS / 2));
            on(day, new World.Action.SwitchOff(person, choice));
        }
    }
}
