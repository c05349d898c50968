package org.followup.core.reminders.year;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;
import org.followup.core.reminders.FaultyJournal;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.Lane;
import org.followup.core.reminders.PlanReminders;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.SmallForum;

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

    private SimulatedYear(World world, double rate, UnreliableMail.Telling tells) {
        this.world = world;
        this.forum = SmallForum.of(world.rounds(), world.offices().toArray(Office[]::new));
        forum.put(forum.forum().with(Ladder.DEFAULT));
        this.interruptions = new Interruptions(new Random(world.seed() + 1), rate);
        var journal = new FaultyJournal(forum.store.journal());
        journal.plan(interruptions);
        var random = new Random(world.seed() + 2);
        var events = new RecordMailEvent(journal, forum.store.letters());
        this.mail = new UnreliableMail(interruptions, events, clock, random, tells);
        this.planner = SmallForum.planner(journal, forum.store, world.calendar());
        this.sender =
                SmallForum.sender(
                        journal, forum.store, world.calendar(), new ListingWriter(), mail, clock);
        this.submissions =
                new SubmitUpdate(
                        journal,
                        forum.store.offices(),
                        forum.store.forums(),
                        forum.store.commitments(),
                        forum.store.progress(),
                        clock,
                        new SecureRandom());
    }

    public static Outcome run(long seed, double rate, UnreliableMail.Telling tells) {
        var world = World.drawn(seed);
        var year = new SimulatedYear(world, rate, tells);
        year.live();
        return Outcome.of(
                new NaiveModel(world).reminders(),
                year.receipts,
                year.mail.accepted(),
                year.letters(),
                year.interruptions.counts());
    }

    private void live() {
        world.offices().forEach(office -> forum.commitments(office.id(), World.COMMITMENTS));
        world.people().forEach((id, grants) -> forum.person(id, grants));
        for (var hour = 0; hour < World.DAYS * 24; hour++) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            interruptions.allow(now.getHour() % 4 != CALM);
            if (!missed(now.toLocalDate(), now.getHour())) {
                unlessInterrupted(() -> planner.plan(clock.instant()));
                unlessInterrupted(() -> sender.run(Lane.ALL, 2_000, Instant.MAX));
            }
            interruptions.allow(true);
            for (var action : world.actions().getOrDefault(now.toLocalDate(), List.of())) {
                if (now.getHour() == hour(action)) {
                    happens(action);
                }
            }
            mail.tellUntil(clock.instant().plus(Duration.ofMinutes(30)));
            clock.move(Duration.ofHours(1));
        }
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
        return action instanceof World.Action.Extend ? DAY_ENDS : ACTIONS_AT;
    }

    private void happens(World.Action action) {
        switch (action) {
            case World.Action.Submit submit -> submit(submit);
            case World.Action.Roles(var person, var grants) -> forum.person(person, grants);
            case World.Action.Extend(var round, var dueOn) ->
                    forum.announce(SmallForum.round(round, dueOn));
        }
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
                            case SubmitUpdate.Outcome.NotYourCommitment refused ->
                                    throw lost(refused);
                            case SubmitUpdate.Outcome.NotOpenYet refused -> throw lost(refused);
                            case SubmitUpdate.Outcome.RoundLocked refused -> throw lost(refused);
                            case SubmitUpdate.Outcome.ChangedMeanwhile refused ->
                                    throw lost(refused);
                        };
            } catch (IllegalStateException | Interrupted again) {
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
        } catch (IllegalStateException stays) {
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
