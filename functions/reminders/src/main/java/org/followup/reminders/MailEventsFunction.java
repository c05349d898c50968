package org.followup.reminders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.dynamodb.DynamoDbStores;

/**
 * Enters into the ledger what SES tells by SNS: delivered, bounced, complained, delayed. Only its
 * own topic is believed; what cannot be read fails alone and is kept by the failure destination.
 */
public final class MailEventsFunction implements RequestStreamHandler {

    private final RecordMailEvent events;
    private final String topic;

    public MailEventsFunction() {
        this(Settings.hearing(System.getenv()));
    }

    private MailEventsFunction(Settings.Hearing settings) {
        this(Reminding.events(DynamoDbStores.on(settings.table())), settings.topic());
        BeforeSnapshot.call(this, rehearsal(topic));
    }

    /** Of a letter that there is not: the ledger is read, and nothing is entered. */
    private static String rehearsal(String topic) {
        return """
        {"Records":[{"Sns":{"TopicArn":"%s","Message":"{\\"eventType\\":\\"Delivery\\",\
        \\"delivery\\":{\\"timestamp\\":\\"2026-01-01T00:00:00Z\\"},\\"mail\\":{\\"messageId\\":\\"1\\",\
        \\"tags\\":{\\"receiver\\":[\\"person-nobody\\"],\\"occasion\\":[\\"rehearsal\\"]}}}"}}]}
        """
                .formatted(topic);
    }

    /** {@code topic} is the ARN of the only one that is believed. */
    public MailEventsFunction(RecordMailEvent events, String topic) {
        this.events = events;
        this.topic = topic;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        var counts = new TreeMap<String, Integer>();
        var failures = new ArrayList<RuntimeException>();
        for (var item : Tree.read(event).records()) {
            try {
                counts.merge(enter(item), 1, Integer::sum);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        Run.finish(Map.copyOf(counts), failures, answer);
    }

    private String enter(Tree item) {
        if (item.text("Sns", "TopicArn").filter(topic::equals).isEmpty()) {
            throw new IllegalArgumentException("not of our topic");
        }
        return switch (SesEvent.in(item)) {
            case SesEvent.About(var told) ->
                    switch (events.record(told)) {
                        case RecordMailEvent.Outcome.Recorded recorded -> "recorded";
                        case RecordMailEvent.Outcome.NothingNew known -> "nothingNew";
                        case RecordMailEvent.Outcome.UnknownLetter() -> {
                            Run.ignored("an event of an unknown letter, mail " + told.mailId());
                            yield "unknownLetter";
                        }
                        case RecordMailEvent.Outcome.OnlyStopped(var address) -> {
                            Run.ignored(
                                    "an address that stops, by an unknown letter, mail "
                                            + told.mailId());
                            yield "onlyStopped";
                        }
                    };
            case SesEvent.Ignored(var kind) -> {
                Run.ignored(kind);
                yield "ignored";
            }
        };
    }
}
