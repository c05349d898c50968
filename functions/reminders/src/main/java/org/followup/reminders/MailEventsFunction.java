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

/** Enters into the ledger what SES tells by SNS: delivered, bounced, complained, delayed. */
public final class MailEventsFunction implements RequestStreamHandler {

    private final RecordMailEvent events;

    public MailEventsFunction() {
        this(Reminding.events(DynamoDbStores.on(Settings.table(System.getenv()))));
    }

    public MailEventsFunction(RecordMailEvent events) {
        this.events = events;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        var counts = new TreeMap<String, Integer>();
        var failures = new ArrayList<RuntimeException>();
        for (var item : Tree.read(event).items("Records")) {
            try {
                counts.merge(enter(item), 1, Integer::sum);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        Run.finish(Map.copyOf(counts), failures, answer);
    }

    private String enter(Tree item) {
        return switch (SesEvent.in(item)) {
            case SesEvent.About(var told) ->
                    switch (events.record(told)) {
                        case RecordMailEvent.Outcome.Recorded recorded -> "recorded";
                        case RecordMailEvent.Outcome.NothingNew known -> "nothingNew";
                        case RecordMailEvent.Outcome.UnknownLetter() -> "unknownLetter";
                    };
            case SesEvent.Ignored(var kind) -> {
                Run.ignored(kind);
                yield "ignored";
            }
        };
    }
}
