package org.followup.reminders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.SendLetters;
import org.followup.dynamodb.LetterKeys;
import org.followup.dynamodb.UnreadableItem;

/**
 * Sends urgent letters as soon as the table's stream tells of them. A letter that cannot be sent
 * now stays in the ledger for the drain, so it holds up none behind it; only a record or a letter
 * that nobody can read is given back, for the failure destination.
 */
public final class SenderFunction implements RequestStreamHandler {

    private final Letters letters;
    private final SendLetters sender;

    public SenderFunction() {
        this(Connected.to(Settings.from(System.getenv())));
    }

    private SenderFunction(Connected connected) {
        this(connected.reminding());
        BeforeSnapshot.call(this, "{\"Records\":[]}");
        BeforeSnapshot.run(connected::rehearse);
    }

    public SenderFunction(Reminding reminding) {
        this.letters = reminding.letters();
        this.sender = reminding.sender();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        Optional<String> unreadable = Optional.empty();
        var records = Tree.read(event).records().stream().map(StreamRecord::of).toList();
        for (var item : handled(records)) {
            switch (item) {
                case StreamRecord.Unreadable(var sequence) ->
                        unreadable = unreadable.or(() -> Optional.of(sequence));
                case StreamRecord.Inserted sent -> {}
                case StreamRecord.Other other -> {}
            }
        }
        Run.answer(failures(unreadable), answer);
    }

    /** All at once, so that an answer which takes ten seconds holds up no other; in their order. */
    private List<StreamRecord> handled(List<StreamRecord> records) {
        var all = new ArrayList<Future<StreamRecord>>();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            records.forEach(item -> all.add(each.submit(() -> handled(item))));
        }
        return all.stream().map(Future::resultNow).toList();
    }

    private StreamRecord handled(StreamRecord item) {
        return switch (item) {
            case StreamRecord.Inserted(var key, var sequence) ->
                    LetterKeys.receiverOfLetter(key)
                            .map(receiver -> sent(item, receiver, key.sort(), sequence))
                            .orElse(item);
            case StreamRecord.Unreadable unreadable -> unreadable;
            case StreamRecord.Other other -> other;
        };
    }

    private StreamRecord sent(
            StreamRecord item, Receiver receiver, String occasion, Optional<String> sequence) {
        try {
            letters.find(receiver, occasion)
                    .filter(letter -> letter.kind().urgent())
                    .ifPresent(letter -> Run.sent(letter.kind(), sender.send(letter)));
        } catch (UnreadableItem poison) {
            Run.failed("a letter that nobody can read", poison);
            return StreamRecord.unreadable(sequence);
        } catch (RuntimeException failure) {
            Run.failed("a letter stays for the drain", failure);
        }
        return item;
    }

    /** The lowest one: everything after it comes again, and is then sent already. */
    private static String failures(Optional<String> unreadable) {
        var items =
                unreadable.stream()
                        .map(sequence -> "{\"itemIdentifier\":\"" + sequence + "\"}")
                        .toList();
        return "{\"batchItemFailures\":[" + String.join(",", items) + "]}";
    }
}
