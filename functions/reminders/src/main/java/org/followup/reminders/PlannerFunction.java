package org.followup.reminders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.reminders.PlanDigest;
import org.followup.core.reminders.PlanReminders;
import org.followup.core.reminders.Planned;
import org.followup.core.reminders.TellOffices;
import org.followup.dynamodb.DynamoDbStores;

/**
 * Plans every hour what is due. The clock decides, not the event's moment: a late run does what is
 * due now.
 */
public final class PlannerFunction implements RequestStreamHandler {

    private final PlanReminders planner;
    private final TellOffices telling;
    private final PlanDigest digests;
    private final Clock clock;

    public PlannerFunction() {
        this(DynamoDbStores.on(Settings.table(System.getenv())));
        BeforeSnapshot.run(() -> planner.next(clock.instant())); // reads all, stores nothing
    }

    private PlannerFunction(DynamoDbStores stores) {
        this(
                Reminding.planner(stores, Clock.systemUTC()),
                Reminding.telling(stores, Clock.systemUTC()),
                Reminding.digests(stores),
                Clock.systemUTC());
    }

    public PlannerFunction(
            PlanReminders planner, TellOffices telling, PlanDigest digests, Clock clock) {
        this.planner = planner;
        this.telling = telling;
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        ScheduleEvent.expect(event);
        var told = Planned.safely(() -> telling.tell(clock.instant()));
        var planned = told.plus(Planned.safely(() -> planner.plan(clock.instant())));
        var owed = Planned.safely(() -> digests.plan(clock.instant()));
        Run.finish(
                new TreeMap<>(
                        Map.of(
                                "steps", planned.steps(),
                                "folded", planned.folded(),
                                "letters", planned.letters(),
                                "digests", owed.letters(),
                                "withoutReceiver", planned.withoutReceiver())),
                planned.plus(owed).failures(),
                answer);
    }
}
