package org.followup.core.reminders.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.followup.core.forums.Ladder;
import org.followup.core.offices.Office;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.SmallForum;

/** Runs the year on the real use cases, and hands over what really came. */
public final class SimulatedYear {

    /**
     * In seven hours of a day nothing is interrupted, so that letters are out before people act and
     * offices close: two in the morning, for a step that is passed on is planned an hour later, and
     * one when the steps of the secretariat have come.
     */
    private static final Set<Integer> CALM = Set.of(5, 6, 9, 11, 13, 17, 21);

    private final World world;
    private final SimulatedClock clock =
            new SimulatedClock(World.BEGINS.atStartOfDay(ZoneOffset.UTC).toInstant());
    private final SmallForum forum;
    private final Interruptions interruptions;
    private final MailService mail;
    private final HourlyWork letters;
    private final OfficeWork offices;
    private final SecretariatWork secretariat;
    private final PeopleWork people;
    private final Mailboxes mailboxes;

    private SimulatedYear(
            World world,
            double rate,
            MailService.Telling tells,
            Function<Interruptions, Ground> stand) {
        this.world = world;
        this.interruptions = new Interruptions(new Random(world.seed() + 1), rate);
        var ground = stand.apply(interruptions);
        this.forum =
                SmallForum.on(
                        ground.ports(), world.rounds(), world.offices().toArray(Office[]::new));
        forum.put(forum.forum().with(Ladder.DEFAULT));
        var journal = ground.journal();
        var store = forum.store;
        var events = new RecordMailEvent(journal, store.letters(), store.tasks());
        this.mail = new MailService(events, clock, new Random(world.seed() + 2), tells);
        var quietDays = world.calendar().asKnownBy(clock);
        var setting = Setting.drawn(world.seed(), forum, journal, quietDays, clock);
        this.letters = HourlyWork.on(setting, ground.way().apply(mail));
        this.offices = OfficeWork.on(setting, letters);
        this.secretariat = SecretariatWork.on(setting);
        this.people = PeopleWork.on(setting, letters);
        this.mailboxes = Mailboxes.on(setting, mail, letters);
    }

    /** The whole year in memory, with 40 commitments of each office. */
    public static Outcome run(long seed, double rate, MailService.Telling tells) {
        var world = World.drawn(seed, 40);
        var told = tells == MailService.Telling.NOTHING ? world.untold() : world;
        return run(told, rate, tells, Ground::inMemory, true);
    }

    /**
     * Some commitments of each office, for some days, on other ground; hours without work are
     * jumped over.
     */
    public static Outcome run(
            long seed,
            int commitments,
            int days,
            double rate,
            Function<Interruptions, Ground> stand) {
        var world = World.drawn(seed, commitments).first(days);
        return run(world, rate, MailService.Telling.EVERYTHING, stand, false);
    }

    static Outcome run(
            World world,
            double rate,
            MailService.Telling tells,
            Function<Interruptions, Ground> stand,
            boolean everyHour) {
        var year = new SimulatedYear(world, rate, tells, stand);
        year.live(everyHour);
        year.interruptions.allow(false);
        return Outcome.of(
                new NaiveModel(world).expected(),
                year.mail.accepted(),
                year.forum.letters(),
                year.interruptions.counts());
    }

    private void live(boolean everyHour) {
        world.offices().forEach(office -> forum.commitments(office.id(), world.commitments()));
        world.people().forEach((id, grants) -> forum.person(id, grants));
        var wake = Instant.MIN;
        for (var hour = 0; hour < world.days() * 24; hour++) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            interruptions.allow(!CALM.contains(now.getHour()));
            if (missed(now.toLocalDate(), now.getHour())) {
                wake = Instant.MIN;
            } else if (everyHour || !clock.instant().isBefore(wake)) {
                var writes = interruptions.writes();
                letters.run(clock.instant());
                var idle = !everyHour && interruptions.writes() == writes;
                wake = idle ? letters.next(clock.instant()) : Instant.MIN;
            }
            interruptions.allow(true);
            var actions = world.actions(now.toLocalDate(), now.getHour());
            for (var action : actions) {
                happens(action);
                wake = Instant.MIN;
            }
            if (actions.stream().anyMatch(World.Action.SignIn.class::isInstance)) {
                drainOften();
            }
            mail.tellUntil(now.toInstant().plus(Duration.ofMinutes(30)));
            clock.set(now.toInstant().plus(Duration.ofHours(1)));
        }
    }

    /** A night belongs to the day that it ends in. */
    private boolean missed(LocalDate day, int hour) {
        var tomorrow = world.isMissed(day.plusDays(1));
        return (hour <= World.DAY_ENDS && world.isMissed(day))
                || (hour >= World.DAY_ENDS && tomorrow);
    }

    private void happens(World.Action action) {
        switch (action) {
            case World.Action.Submit submit -> offices.submit(submit);
            case World.Action.HandOver waits -> offices.handOver(waits);
            case World.Action.Confirm confirmed -> offices.confirm(confirmed);
            case World.Action.Accept accepted -> secretariat.accept(accepted);
            case World.Action.SendBack asked -> secretariat.sendBack(asked);
            case World.Action.Rework rework -> offices.rework(rework);
            case World.Action.Bounce bounce -> mailboxes.comesBack(bounce);
            case World.Action.Reach reach -> mailboxes.reach(reach);
            case World.Action.PassOn role -> people.passOn(role);
            case World.Action.Leave gone -> people.leave(gone);
            case World.Action.Invite newcomer -> people.invite(newcomer);
            case World.Action.SwitchOff unwanted -> people.switchOff(unwanted);
            case World.Action.SignIn asked -> signIn(asked);
            case World.Action.Extend all -> secretariat.extend(all);
            case World.Action.ExtendOffice one -> secretariat.extend(one);
        }
    }

    /** Who gets no answer asks once more, for another letter: here the page always answers. */
    private void signIn(World.Action.SignIn wanted) {
        interruptions.allow(false);
        var asked = people.ask(wanted);
        interruptions.allow(true);
        letters.stream(asked.receiver(), asked.occasion());
    }

    /** A link to sign in is good for half an hour, so the drain runs as often as it really does. */
    private void drainOften() {
        for (var minutes = 5; minutes < 30; minutes += 5) {
            interruptions.allow(minutes < 25);
            clock.move(Duration.ofMinutes(5));
            mail.tellUntil(clock.instant());
            letters.drain();
        }
    }
}
