package org.followup.core.reminders.year;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.history.Journal;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Made;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdatePorts;
import org.followup.core.reminders.FaultyJournal;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.Lane;
import org.followup.core.reminders.PlanReminders;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.SmallForum;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.Ports;

/** Runs the year on the real use cases, and hands over what really came. */
public final class SimulatedYear {

    /** Every fourth hour nothing is interrupted, so that by noon the day's letters are out. */
    private static final int CALM = 1;

    private static final int ACTIONS_AT = 13;

    /** By the next hour every office has a new day. */
    private static final int DAY_ENDS = 18;

    private final World world;
    private final SimulatedClock clock =
            new SimulatedClock(World.BEGINS.atStartOfDay(ZoneOffset.UTC).toInstant());
    private final SmallForum forum;
    private final Interruptions interruptions;
    private final UnreliableMail mail;
    private final PlanReminders planner;
    private final SendLetters sender;
    private final SubmitUpdate submissions;
    private final List<String> receipts = new ArrayList<>();

    /**
     * What the year stands on: the stores, and a journal that fails where the interruptions say so.
     */
    public record Ground(Ports ports, Journal journal) {

        static Ground inMemory(Interruptions interruptions) {
            var store = new InMemoryStore();
            var journal = new FaultyJournal(store.journal());
            journal.plan(interruptions);
            return new Ground(store, journal);
        }
    }

    private SimulatedYear(
            World world,
            double rate,
            UnreliableMail.Telling tells,
            Function<Interruptions, Ground> stand) {
        this.world = world;
        this.interruptions = new Interruptions(new Random(world.seed() + 1), rate);
        var ground = stand.apply(interruptions);
        this.forum =
                SmallForum.on(
                        ground.ports(), world.rounds(), world.offices().toArray(Office[]::new));
        forum.put(forum.forum().with(Ladder.DEFAULT));
        var journal = ground.journal();
        var random = new Random(world.seed() + 2);
        var events = new RecordMailEvent(journal, forum.store.letters(), forum.store.tasks());
        this.mail = new UnreliableMail(interruptions, events, clock, random, tells);
        this.planner = SmallForum.planner(journal, forum.store, world.calendar().asKnownBy(clock));
        this.sender =
                SmallForum.sender(
                        journal,
                        forum.store,
                        world.calendar().asKnownBy(clock),
                        new ListingWriter(),
                        mail,
                        clock);
        this.submissions =
                new SubmitUpdate(
                        new UpdatePorts(
                                journal,
                                forum.store.offices(),
                                forum.store.forums(),
                                forum.store.commitments(),
                                forum.store.progress(),
                                forum.store.people(),
                                forum.store.tasks(),
                                clock,
                                new SecureRandom()));
    }

    /** The whole year in memory, with 40 commitments of each office. */
    public static Outcome run(long seed, double rate, UnreliableMail.Telling tells) {
        return run(World.drawn(seed, 40), rate, tells, Ground::inMemory, true);
    }

    /** Some commitments of each office, on other ground; hours without work are jumped over. */
    public static Outcome run(
            long seed, int commitments, double rate, Function<Interruptions, Ground> stand) {
        var world = World.drawn(seed, commitments);
        return run(world, rate, UnreliableMail.Telling.EVERYTHING, stand, false);
    }

    static Outcome run(
            World world,
            double rate,
            UnreliableMail.Telling tells,
            Function<Interruptions, Ground> stand,
            boolean everyHour) {
        var year = new SimulatedYear(world, rate, tells, stand);
        year.live(everyHour);
        year.interruptions.allow(false);
        return Outcome.of(
                new NaiveModel(world).reminders(),
                year.receipts,
                year.mail.accepted(),
                year.letters(),
                year.interruptions.counts());
    }

    private void live(boolean everyHour) {
        world.offices().forEach(office -> forum.commitments(office.id(), world.commitments()));
        world.people().forEach((id, grants) -> forum.person(id, grants));
        var wake = Instant.MIN;
        for (var hour = 0; hour < World.DAYS * 24; hour++) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            interruptions.allow(now.getHour() % 4 != CALM);
            if (missed(now.toLocalDate(), now.getHour())) {
                wake = Instant.MIN;
            } else if (everyHour || !clock.instant().isBefore(wake)) {
                var writes = interruptions.writes();
                unlessInterrupted(() -> planner.plan(clock.instant()));
                unlessInterrupted(() -> sender.run(Lane.ALL, 2_000, Instant.MAX));
                wake = everyHour || interruptions.writes() > writes ? Instant.MIN : nextWork();
            }
            interruptions.allow(true);
            for (var action : world.actions().getOrDefault(now.toLocalDate(), List.of())) {
                if (now.getHour() == hour(action)) {
                    happens(action);
                    wake = Instant.MIN;
                }
            }
            mail.tellUntil(clock.instant().plus(Duration.ofMinutes(30)));
            clock.move(Duration.ofHours(1));
        }
    }

    /** Who found nothing to write finds nothing before: no step and no letter comes due. */
    private Instant nextWork() {
        return Stream.of(
                        planner.next(clock.instant()),
                        forum.store.letters().nextDue(clock.instant()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** A night belongs to the day that it ends in. */
    private boolean missed(LocalDate day, int hour) {
        return hour < DAY_ENDS
                ? world.missedNights().contains(day)
                : hour == DAY_ENDS
                        ? world.missedNights().contains(day)
                                || world.missedNights().contains(day.plusDays(1))
                        : world.missedNights().contains(day.plusDays(1));
    }

    private static void unlessInterrupted(Runnable work) {
        try {
            work.run();
        } catch (Interrupted gone) {
            // the next hour begins with a new process
        }
    }

    /** A new deadline may make a step due at once; by then the day is over everywhere. */
    private static int hour(World.Action action) {
        return switch (action) {
            case World.Action.Extend all -> DAY_ENDS;
            case World.Action.ExtendOffice one -> DAY_ENDS;
            case World.Action.Submit submit -> ACTIONS_AT;
            case World.Action.Roles roles -> ACTIONS_AT;
        };
    }

    private void happens(World.Action action) {
        switch (action) {
            case World.Action.Submit submit -> submit(submit);
            case World.Action.Roles(var person, var grants) ->
                    undisturbed(() -> forum.person(person, grants));
            case World.Action.Extend(var round, var dueOn) ->
                    undisturbed(() -> forum.announce(SmallForum.round(round, dueOn)));
            case World.Action.ExtendOffice(var office, var round, var dueOn) ->
                    undisturbed(() -> extend(new OfficeId(office), round, dueOn));
        }
    }

    private void extend(OfficeId office, String round, LocalDate dueOn) {
        var before = forum.store.progress().arrangements(SmallForum.FORUM, office);
        var made =
                new Made(
                        before.all().size() + 1L,
                        clock.instant(),
                        new Actor("person-secretariat"),
                        Optional.empty(),
                        Optional.empty());
        forum.put(before.and(new Arrangement.Extended(new RoundId(round), dueOn, made)));
    }

    /** What is no work of the service, but of this simulation. */
    private void undisturbed(Runnable work) {
        interruptions.allow(false);
        work.run();
        interruptions.allow(true);
    }

    private void submit(World.Action.Submit submit) {
        var office = new OfficeId(submit.office());
        var people = forum.store.people().of(office);
        if (people.isEmpty()) {
            return;
        }
        var person = people.getFirst();
        var reference =
                CommitmentReference.of(office, 2025, new ThemeCode("VIO"), submit.commitment());
        var command =
                new SubmitUpdate.Command(
                        new Identity(
                                person.id().actor(),
                                person.name(),
                                person.grants(),
                                Optional.empty(),
                                false),
                        reference + submit.round(),
                        reference,
                        new RoundId(submit.round()),
                        0,
                        content(submit.complete()),
                        Source.FORM);
        untilStored(command);
        var occasion = "receipt-%s-%s-1".formatted(reference, submit.round());
        receipts.add(person.id().receiver().key() + " " + occasion);
        for (var again = 0; again < 3; again++) {
            unlessInterrupted(() -> stream(person.id().receiver(), occasion));
        }
    }

    /** Who hears nothing presses the button again: the same request. */
    private void untilStored(SubmitUpdate.Command command) {
        for (var stored = false; !stored; ) {
            try {
                stored =
                        switch (submissions.submit(command)) {
                            case SubmitUpdate.Outcome.Submitted done -> true;
                            case SubmitUpdate.Outcome.Repeated done -> true;
                            case SubmitUpdate.Outcome.RequestIdReused refused ->
                                    throw lost(refused);
                            case SubmitUpdate.Outcome.NoSuchCommitment refused ->
                                    throw lost(refused);
                            case SubmitUpdate.Outcome.NoSuchRound refused -> throw lost(refused);
                            case SubmitUpdate.Outcome.NeedsConfirmation refused ->
                                    throw lost(refused);
                            case SubmitUpdate.Outcome.NotYourCommitment refused ->
                                    throw lost(refused);
                            case SubmitUpdate.Outcome.NotOpenYet refused -> throw lost(refused);
                            case SubmitUpdate.Outcome.RoundLocked refused -> throw lost(refused);
                            case SubmitUpdate.Outcome.CommitmentEnded refused ->
                                    throw lost(refused);
                            case SubmitUpdate.Outcome.ChangedMeanwhile refused ->
                                    throw lost(refused);
                            case SubmitUpdate.Outcome.IsThisRight asked -> throw lost(asked);
                        };
            } catch (RuntimeException | Interrupted again) {
                stored = false;
            }
        }
    }

    private static AssertionError lost(SubmitUpdate.Outcome outcome) {
        return new AssertionError("nobody should be told " + outcome);
    }

    /** A record of the table's stream may come again. */
    private void stream(Receiver receiver, String occasion) {
        try {
            forum.store.letters().find(receiver, occasion).ifPresent(sender::send);
        } catch (RuntimeException stays) {
            // for the drain
        }
    }

    private static UpdateContent content(boolean complete) {
        return new UpdateContent(
                complete ? ImplementationStatus.COMPLETE : ImplementationStatus.LIMITED,
                List.of(),
                Optional.empty(),
                LanguageTag.of(Language.ENGLISH),
                Map.of());
    }

    private List<Letter> letters() {
        return forum.letters();
    }
}
