package org.followup.reminders;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.PeopleToday;
import org.followup.core.forums.Forums;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Mail;
import org.followup.core.offices.Offices;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.ComposeLetters;
import org.followup.core.reminders.DrainLetters;
import org.followup.core.reminders.Letterhead;
import org.followup.core.reminders.Pace;
import org.followup.core.reminders.PlanDigest;
import org.followup.core.reminders.PlanReminders;
import org.followup.core.reminders.PublicHolidays;
import org.followup.core.reminders.QuietDays;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.TellOffices;
import org.followup.core.reminders.WorkingCalendars;
import org.followup.dynamodb.DynamoDbStores;

/**
 * The use cases of this module, put together: in each function, and on one machine with a mail and
 * a clock of its own.
 */
public record Reminding(
        Letters letters,
        PlanReminders planner,
        TellOffices telling,
        PlanDigest digests,
        SendLetters sender,
        DrainLetters drain,
        RecordMailEvent events) {

    /** Where letters are written one after the other by the hundred: the register is recent. */
    public static Reminding deployed(
            DynamoDbStores stores, Mail mail, Letterhead letterhead, Pace pace, Clock clock) {
        var compose =
                compose(
                        stores,
                        RecentRegister.of(stores.forums()),
                        RecentRegister.of(stores.offices()),
                        RecentRegister.of(stores.calendars()),
                        letterhead,
                        clock);
        return of(stores, compose, mail, letterhead, pace, clock);
    }

    /** Where a test or a moved clock asks in the next moment: everything is read each time. */
    public static Reminding of(
            DynamoDbStores stores, Mail mail, Letterhead letterhead, Pace pace, Clock clock) {
        var compose =
                compose(
                        stores,
                        stores.forums(),
                        stores.offices(),
                        stores.calendars(),
                        letterhead,
                        clock);
        return of(stores, compose, mail, letterhead, pace, clock);
    }

    private static ComposeLetters compose(
            DynamoDbStores stores,
            Forums forums,
            Offices offices,
            Calendars calendars,
            Letterhead letterhead,
            Clock clock) {
        return new ComposeLetters(
                stores.letters(),
                stores.keys(),
                new PeopleToday(stores.people(), offices, clock),
                offices,
                forums,
                stores.commitments(),
                stores.progress(),
                stores.carryOvers(),
                new WorkingCalendars(calendars, PublicHolidays.load()),
                letterhead,
                new SecureRandom());
    }

    private static Reminding of(
            DynamoDbStores stores,
            ComposeLetters compose,
            Mail mail,
            Letterhead letterhead,
            Pace pace,
            Clock clock) {
        var sender =
                new SendLetters(
                        stores.journal(),
                        stores.letters(),
                        stores.tasks(),
                        compose,
                        JteLetterWriter.load(clock, letterhead.replyTo()),
                        letterhead,
                        mail,
                        pace,
                        clock);
        return new Reminding(
                stores.letters(),
                planner(stores, clock),
                telling(stores, clock),
                digests(stores),
                sender,
                new DrainLetters(stores.journal(), stores.letters(), sender, clock),
                events(stores));
    }

    static PlanReminders planner(DynamoDbStores stores, Clock clock) {
        return new PlanReminders(
                stores.journal(),
                stores.forums(),
                stores.offices(),
                stores.progress(),
                new PeopleToday(stores.people(), stores.offices(), clock),
                stores.letters(),
                stores.steps(),
                quietDays(stores));
    }

    static TellOffices telling(DynamoDbStores stores, Clock clock) {
        return new TellOffices(
                stores.journal(),
                stores.forums(),
                stores.offices(),
                stores.progress(),
                stores.commitments(),
                stores.carryOvers(),
                new PeopleToday(stores.people(), stores.offices(), clock),
                stores.steps());
    }

    /** When the planner has something to do: a step of a ladder comes, or a round opens. */
    public Optional<Instant> nextPlan(Instant now) {
        return Stream.of(planner.next(now), telling.next(now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static QuietDays quietDays(DynamoDbStores stores) {
        return new WorkingCalendars(stores.calendars(), PublicHolidays.load());
    }

    static PlanDigest digests(DynamoDbStores stores) {
        return new PlanDigest(stores.journal(), stores.people(), stores.letters(), ZoneOffset.UTC);
    }

    static RecordMailEvent events(DynamoDbStores stores) {
        return new RecordMailEvent(stores.journal(), stores.letters(), stores.tasks());
    }
}
