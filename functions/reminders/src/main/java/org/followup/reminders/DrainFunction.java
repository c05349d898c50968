package org.followup.reminders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.reminders.Lane;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.Sent;
import org.jspecify.annotations.Nullable;

/**
 * Sends every five minutes what is due, urgent leftovers first, at four fifths of the rate that the
 * account may have; the rest is for urgent letters as they come.
 */
public final class DrainFunction implements RequestStreamHandler {

    static final double SHARE = 0.8;

    private static final int MOST = 2_000;
    private static final Duration LAST_LETTER = Duration.ofSeconds(20);
    private static final Duration WITHOUT_END = Duration.ofDays(1);

    private final SendLetters sender;
    private final Clock clock;

    public DrainFunction() {
        this(Connected.sender(SHARE), Clock.systemUTC());
    }

    public DrainFunction(SendLetters sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, @Nullable Context context)
            throws IOException {
        var sent = sender.run(Lane.ALL, MOST, end(context));
        Run.finish(counts(sent), sent.failures(), answer);
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
