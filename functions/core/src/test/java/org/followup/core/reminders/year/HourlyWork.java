package org.followup.core.reminders.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.PeopleToday;
import org.followup.core.access.Term;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.Lane;
import org.followup.core.reminders.LettersOut;
import org.followup.core.reminders.Pace;
import org.followup.core.reminders.PlanDigest;
import org.followup.core.reminders.PlanReminders;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.SmallForum;
import org.followup.core.reminders.TellOffices;

/** Planner and sender, each of which may end in the middle of its work. */
record HourlyWork(
        TellOffices telling,
        PlanReminders planner,
        PlanDigest digest,
        SendLetters sender,
        Letters letters,
        PeopleToday people) {

    static HourlyWork on(Setting setting, Mail mail) {
        var store = setting.forum().store;
        var journal = setting.journal();
        return new HourlyWork(
                new TellOffices(
                        journal,
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.commitments(),
                        store.carryOvers(),
                        setting.people(),
                        store.steps()),
                LettersOut.planner(journal, store, setting.people(), setting.quietDays()),
                new PlanDigest(journal, store.people(), store.letters(), SmallForum.ALMATY),
                LettersOut.sender(
                        journal,
                        store,
                        setting.people(),
                        setting.quietDays(),
                        new ListingWriter(),
                        mail,
                        Pace.FREE,
                        setting.clock()),
                store.letters(),
                setting.people());
    }

    void run(Instant now) {
        unlessInterrupted(() -> telling.tell(now));
        unlessInterrupted(() -> planner.plan(now));
        unlessInterrupted(() -> digest.plan(now));
        drain();
    }

    void drain() {
        unlessInterrupted(() -> sender.run(Lane.ALL, 2_000, Instant.MAX));
    }

    /** A record of the table's stream may come again. */
    void stream(Receiver receiver, String occasion) {
        for (var again = 0; again < 3; again++) {
            unlessInterrupted(() -> letters.find(receiver, occasion).ifPresent(sender::send));
        }
    }

    /**
     * Who found nothing to write finds nothing before: no round, step, week, role or letter comes.
     */
    Instant next(Instant now) {
        var week =
                now.atZone(SmallForum.ALMATY)
                        .toLocalDate()
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atStartOfDay(SmallForum.ALMATY)
                        .toInstant();
        return Stream.concat(
                        terms().filter(at -> at.isAfter(now)),
                        Stream.of(
                                        telling.next(now),
                                        planner.next(now),
                                        letters.nextDue(now),
                                        Optional.of(week))
                                .flatMap(Optional::stream))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** When somebody's role begins, or is over. */
    private Stream<Instant> terms() {
        return people.people().all().stream()
                .flatMap(person -> person.terms().entrySet().stream())
                .flatMap(role -> turns(role.getKey().office().orElseThrow(), role.getValue()));
    }

    private Stream<Instant> turns(OfficeId office, Term term) {
        var zone = people.offices().find(office).orElseThrow().zone();
        return Stream.concat(
                        term.from().stream(), term.until().map(day -> day.plusDays(1)).stream())
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The next hour begins with a new process. */
    private static void unlessInterrupted(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Interrupted gone) {
            // what is not done waits for the drain
        }
    }
}
