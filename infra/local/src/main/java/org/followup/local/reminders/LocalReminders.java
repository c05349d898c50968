package org.followup.local.reminders;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letters;
import org.followup.core.reminders.Letterhead;
import org.followup.core.reminders.Pace;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.dynamodb.LetterKeys;
import org.followup.local.clock.Work;
import org.followup.local.table.OpeningTable;
import org.followup.local.table.Subscription;
import org.followup.reminders.DrainFunction;
import org.followup.reminders.PlannerFunction;
import org.followup.reminders.Reminding;
import org.followup.reminders.SenderFunction;
import org.followup.ses.Sender;
import org.followup.ses.SesMail;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * The functions of the reminders with their triggers, as the template sets them on AWS: urgent
 * letters by the stream, the planner hourly, the drain every five minutes.
 */
@Factory
@Requires(beans = OpeningTable.class)
final class LocalReminders {

    private static final EmailAddress ADDRESS = new EmailAddress("follow-up@example.org");

    /** Needed only when the first letter is written: by then the address is known. */
    @Singleton
    Reminding reminding(DynamoDbStores stores, SesClient mail, EmbeddedServer server, Clock clock) {
        return Reminding.of(
                stores,
                new SesMail(mail, new Sender("Follow-up", ADDRESS), Optional.empty()),
                new Letterhead(server.getURI(), ADDRESS),
                Pace.FREE,
                clock);
    }

    @Singleton
    Subscription urgentLetters(Reminding reminding) {
        var urgent = Set.of(LetterKeys.openLetters(true));
        var sender = new Invocation(new SenderFunction(reminding));
        return Subscription.toInserts("urgent-letters", "TODO", urgent, sender::call);
    }

    @Singleton
    @Order(1)
    Work planner(Reminding reminding, Clock clock) {
        var planner =
                new Invocation(
                        new PlannerFunction(
                                reminding.planner(),
                                reminding.telling(),
                                reminding.digests(),
                                clock));
        return new Work("planner", Duration.ofHours(1), reminding::nextPlan, planner::onSchedule);
    }

    @Singleton
    @Order(2)
    Work drain(Reminding reminding, Clock clock) {
        var drain = new Invocation(new DrainFunction(reminding.drain(), clock));
        return new Work(
                "drain",
                Duration.ofMinutes(5),
                now -> nextLetter(reminding.letters(), now),
                drain::onSchedule);
    }

    private static Optional<Instant> nextLetter(Letters letters, Instant now) {
        return letters.due(now, 1).isEmpty() ? letters.nextDue(now) : Optional.of(now);
    }
}
