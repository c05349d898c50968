package org.followup.reminders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.followup.core.reminders.DrainLetters;
import org.followup.core.reminders.Sent;
import org.jspecify.annotations.Nullable;

/**
 * Sends every five minutes what is due, urgent leftovers first, at the rate that the account may
 * have.
 */
public final class DrainFunction implements RequestStreamHandler {

    /** What the time of a run allows is less. */
    private static final int MOST = 100_000;

    /** Those under way wait for their turn and for an answer. */
    private static final Duration LAST_LETTER = Duration.ofSeconds(45);

    /** Who drains on one machine. */
    private static final String HERE = "here";

    private static final Duration WITHOUT_END = Duration.ofDays(1);

    private final DrainLetters drain;
    private final Clock clock;
    private final Consumer<Instant> afterwards;

    public DrainFunction() {
        this(DrainSettings.from(System.getenv()));
    }

    private DrainFunction(DrainSettings settings) {
        this(Connected.to(settings.settings()), settings.stack());
    }

    private DrainFunction(Connected connected, String stack) {
        this(connected.reminding().drain(), Clock.systemUTC(), afterwards(connected, stack));
        BeforeSnapshot.run(() -> connected.reminding().letters().due(clock.instant(), 1));
        BeforeSnapshot.run(connected::rehearse);
    }

    /** On one machine, where nobody counts letters and looks at alarms. */
    public DrainFunction(DrainLetters drain, Clock clock) {
        this(drain, clock, now -> {});
    }

    private DrainFunction(DrainLetters drain, Clock clock, Consumer<Instant> afterwards) {
        this.drain = drain;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** What alarms and the secretariat's desk hear of it. */
    private static Consumer<Instant> afterwards(Connected connected, String stack) {
        var letters = connected.reminding().letters();
        var late = new LateLetters(letters, stack, System.out);
        var quota = new QuotaNote(connected.stores().journal(), letters, connected.mail()::quota);
        return now -> {
            quota.take(now);
            late.tell(now);
        };
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, @Nullable Context context)
            throws IOException {
        ScheduleEvent.expect(event);
        var holder = context == null ? HERE : context.getAwsRequestId();
        switch (drain.drain(holder, MOST, end(context))) {
            case DrainLetters.Outcome.Drained(var sent) -> {
                afterwards.accept(clock.instant());
                Run.finish(counts(sent), sent.failures(), answer);
            }
            case DrainLetters.Outcome.NotOurTurn(var until) ->
                    Run.finish(Map.of("notOurTurn", 1), List.of(), answer);
        }
    }

    static Map<String, Integer> counts(Sent sent) {
        var counts = new TreeMap<String, Integer>();
        for (var result : Sent.Result.values()) {
            counts.put(result.name(), sent.count(result));
        }
        return counts;
    }

    /** Soon enough before Lambda's end that no letter is left half sent. */
    private Instant end(@Nullable Context context) {
        var left =
                context == null
                        ? WITHOUT_END
                        : Duration.ofMillis(context.getRemainingTimeInMillis()).minus(LAST_LETTER);
        return clock.instant().plus(left);
    }
}
