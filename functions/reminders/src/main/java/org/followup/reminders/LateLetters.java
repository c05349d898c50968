package org.followup.reminders;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.followup.core.history.Json;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Letters;

/**
 * Tells alarms how long the oldest letter has been due, and how many nobody can read: log lines in
 * CloudWatch's embedded metric format. Written only while there is such a letter, so that they cost
 * nothing at other times.
 */
final class LateLetters {

    private static final Duration LATE = Duration.ofMinutes(5);
    private static final int MOST_LOOKED_AT = 100;

    private final Letters letters;
    private final String stack;
    private final PrintStream log;

    LateLetters(Letters letters, String stack, PrintStream log) {
        this.letters = letters;
        this.stack = stack;
        this.log = log;
    }

    /** One of many due letters is not always the oldest: urgent ones stand in front. */
    void tell(Instant now) {
        letters.due(now, MOST_LOOKED_AT).stream()
                .map(letter -> waiting(letter, now))
                .max(Duration::compareTo)
                .filter(longest -> longest.compareTo(LATE) > 0)
                .map(longest -> line("OldestWaitingLetter", "Seconds", longest.toSeconds(), now))
                .ifPresent(log::println);
        var unreadable = letters.unreadable(now);
        if (unreadable > 0) {
            log.println(line("UnreadableLetters", "Count", unreadable, now));
        }
    }

    /** A lease that is over says as little of the letter's age as an hour that it waited for. */
    private static Duration waiting(Letter letter, Instant now) {
        return Duration.between(letter.notBefore(), now);
    }

    private String line(String name, String unit, long value, Instant now) {
        var metric = Json.obj().with("Name", name).with("Unit", unit);
        var directive =
                Json.obj()
                        .with("Namespace", "Follow-up")
                        .with("Dimensions", List.of(Json.texts(List.of("Stack"))))
                        .with("Metrics", List.of(metric));
        return Json.obj()
                .with(
                        "_aws",
                        Json.obj()
                                .with("Timestamp", now.toEpochMilli())
                                .with("CloudWatchMetrics", List.of(directive)))
                .with("Stack", stack)
                .with(name, value)
                .write();
    }
}
