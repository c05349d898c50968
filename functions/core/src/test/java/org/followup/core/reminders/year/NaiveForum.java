package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who is who, what is due and what has been reported, as the naive model knows it. */
final class NaiveForum {

    private static final class RoundDays {
        LocalDate opensOn;
        LocalDate dueOn;
        LocalDate locksOn;
    }

    /** A text that waits for confirmation. */
    private record Waiting(String writer, boolean complete) {}

    private final World world;
    private final NaivePeople people;
    private final Map<String, RoundDays> rounds = new TreeMap<>();
    private final Map<String, LocalDate> extended = new HashMap<>();

    /** By commitment and round: whether the office said that it is complete. */
    private final Map<String, TreeMap<String, Boolean>> reported = new HashMap<>();

    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Waiting> waiting = new HashMap<>();

    private final Map<String, Map<Integer, LocalDate>> sentBack = new TreeMap<>();

    NaiveForum(World world) {
        this.world = world;
        this.people = new NaivePeople(world);
        for (var round : world.rounds()) {
            var days = new RoundDays();
            days.opensOn = round.opensOn();
            days.dueOn = round.dueOn();
            days.locksOn = round.locksOn();
            rounds.put(round.id().value(), days);
        }
    }

    NaivePeople people() {
        return people;
    }

    Set<String> rounds() {
        return rounds.keySet();
    }

    LocalDate dueOn(String office, String round) {
        return dueOn(office, round, rounds.get(round).dueOn);
    }

    /** Were the round due on that day. */
    LocalDate dueOn(String office, String round, LocalDate all) {
        var own = extended.getOrDefault(office + round, LocalDate.MIN);
        return own.isAfter(all) ? own : all;
    }

    /** Whether anything came of it. */
    boolean happens(World.Action action, LocalDate today) {
        return switch (action) {
            case World.Action.Submit submit -> submitted(submit);
            case World.Action.HandOver waits -> handedOver(waits);
            case World.Action.Confirm confirmed -> confirmed(confirmed);
            case World.Action.Accept one ->
                    version(one.office(), one.commitment(), one.round()) == one.version();
            case World.Action.SendBack asked -> sentBack(asked, today);
            case World.Action.Rework rework -> reworked(rework);
            case World.Action.PassOn role -> {
                people.passOn(role);
                yield true;
            }
            case World.Action.Leave(var person) -> {
                people.leave(person);
                yield true;
            }
            case World.Action.Invite(var person, var grants) -> {
                people.come(person, grants);
                yield true;
            }
            case World.Action.Extend(var round, var dueOn) -> {
                rounds.get(round).dueOn = dueOn;
                rounds.get(round).locksOn = dueOn.plusDays(20);
                rounds.get(round).opensOn = dueOn.minusDays(30);
                yield true;
            }
            case World.Action.ExtendOffice one -> {
                var given = gives(one);
                if (given) {
                    extended.put(one.office() + one.round(), one.dueOn());
                }
                yield given;
            }
            case World.Action.Bounce bounce -> people.bounce(bounce.person(), bounce.complains());
            case World.Action.Reach reach -> {
                people.reach(reach);
                yield true;
            }
            case World.Action.SwitchOff(var person, var choice) -> {
                people.switchOff(person, choice);
                yield true;
            }
            case World.Action.SignIn(var person) -> people.isKnown(person);
        };
    }

    private boolean submitted(World.Action.Submit submit) {
        var somebody = people.somebody(submit.office()).isPresent();
        if (somebody) {
            report(submit.office(), submit.commitment(), submit.round(), submit.complete());
        }
        return somebody;
    }

    /** Where the office has neither head nor deputy it stays with the writer. */
    private boolean handedOver(World.Action.HandOver waits) {
        var writer =
                people.writer(waits.office())
                        .filter(person -> people.confirmer(waits.office(), "").isPresent());
        writer.ifPresent(
                person ->
                        waiting.put(
                                key(waits.office(), waits.commitment(), waits.round()),
                                new Waiting(person, waits.complete())));
        return writer.isPresent();
    }

    private boolean confirmed(World.Action.Confirm one) {
        var key = key(one.office(), one.commitment(), one.round());
        var waits = Optional.ofNullable(waiting.get(key));
        var done = waits.flatMap(text -> people.confirmer(one.office(), text.writer())).isPresent();
        if (done) {
            report(one.office(), one.commitment(), one.round(), waits.get().complete());
        }
        return done;
    }

    private boolean sentBack(World.Action.SendBack one, LocalDate today) {
        var came = version(one.office(), one.commitment(), one.round()) == 1;
        if (came) {
            asked(one.office(), one.round())
                    .put(one.commitment(), tenWorkingDaysAfter(today, one.office()));
        }
        return came;
    }

    private boolean reworked(World.Action.Rework one) {
        var asked = asked(one.office(), one.round()).remove(one.commitment()) != null;
        if (asked) {
            versions.put(key(one.office(), one.commitment(), one.round()), 2);
        }
        return asked;
    }

    /** No more is given than what is there by the round's day, or was given before. */
    boolean gives(World.Action.ExtendOffice one) {
        return one.dueOn().isAfter(rounds.get(one.round()).dueOn)
                && !one.dueOn().equals(dueOn(one.office(), one.round()));
    }

    private Map<Integer, LocalDate> asked(String office, String round) {
        return sentBack.computeIfAbsent(office + "/" + round, none -> new TreeMap<>());
    }

    private LocalDate tenWorkingDaysAfter(LocalDate today, String office) {
        var day = today;
        for (var left = 10; left > 0; ) {
            day = day.plusDays(1);
            left -= world.calendar().isQuiet(office.toUpperCase(Locale.ROOT), day, today) ? 0 : 1;
        }
        return day;
    }

    /** By when what was sent back to an office in a round is to be reworked. */
    Set<LocalDate> reworkDays(String office, String round) {
        return new TreeSet<>(asked(office, round).values());
    }

    boolean isAsked(World.Action.SendBack one) {
        return asked(one.office(), one.round()).containsKey(one.commitment());
    }

    boolean waits(World.Action.HandOver one) {
        return waiting.containsKey(key(one.office(), one.commitment(), one.round()));
    }

    LocalDate reworkBy(String office, int commitment, String round) {
        return asked(office, round).get(commitment);
    }

    int toRework(String office, String round, LocalDate day) {
        return Collections.frequency(asked(office, round).values(), day);
    }

    /** By the days of the round itself, whatever was arranged with an office. */
    boolean isOpenForAll(String round, LocalDate day) {
        var days = rounds.get(round);
        return !day.isBefore(days.opensOn) && !day.isAfter(days.locksOn);
    }

    List<String> offices() {
        return World.COUNTRIES.stream().map(country -> country.toLowerCase(Locale.ROOT)).toList();
    }

    LocalDate opensOn(String round) {
        return rounds.get(round).opensOn;
    }

    LocalDate dueOnForAll(String round) {
        return rounds.get(round).dueOn;
    }

    private void report(String office, int commitment, String round, boolean complete) {
        waiting.remove(key(office, commitment, round));
        versions.put(key(office, commitment, round), 1);
        reported.computeIfAbsent(office + commitment, none -> new TreeMap<>()).put(round, complete);
    }

    private int version(String office, int commitment, String round) {
        return versions.getOrDefault(key(office, commitment, round), 0);
    }

    private static String key(String office, int commitment, String round) {
        return office + commitment + "/" + round;
    }

    /** Of what is missing, how much waits for confirmation. */
    int awaiting(String office, String round) {
        return (int) waiting(office, round).count();
    }

    /** Of what waits for confirmation, how much nobody may confirm. */
    int stuck(String office, String round) {
        return (int)
                waiting(office, round)
                        .filter(text -> people.confirmer(office, text.writer()).isEmpty())
                        .count();
    }

    private Stream<Waiting> waiting(String office, String round) {
        return IntStream.rangeClosed(1, world.commitments())
                .filter(number -> isExpected(office + number, round))
                .mapToObj(number -> waiting.get(key(office, number, round)))
                .filter(Objects::nonNull);
    }

    int missing(String office, String round) {
        var count = 0;
        for (var number = 1; number <= world.commitments(); number++) {
            count += isExpected(office + number, round) ? isReported(office + number, round) : 0;
        }
        return expected(office, round) - count;
    }

    int expected(String office, String round) {
        var count = 0;
        for (var number = 1; number <= world.commitments(); number++) {
            count += isExpected(office + number, round) ? 1 : 0;
        }
        return count;
    }

    /** Unless the last word before the round was that it is complete. */
    private boolean isExpected(String commitment, String round) {
        var before = reported(commitment).lowerEntry(round);
        return before == null || !before.getValue();
    }

    private int isReported(String commitment, String round) {
        return reported(commitment).containsKey(round) ? 1 : 0;
    }

    private NavigableMap<String, Boolean> reported(String commitment) {
        return reported.getOrDefault(commitment, new TreeMap<>());
    }

    /** As many days of grace after an extension as without. */
    boolean isOpen(String office, String round, LocalDate day) {
        var days = rounds.get(round);
        var grace = ChronoUnit.DAYS.between(days.dueOn, days.locksOn);
        return !day.isBefore(days.opensOn) && !day.isAfter(dueOn(office, round).plusDays(grace));
    }
}
