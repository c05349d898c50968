package org.followup.reminders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Letters;
import org.followup.core.reminders.SendLetters;
import org.followup.dynamodb.Key;
import org.followup.dynamodb.Keyspace;

/**
 * Sends urgent letters as soon as the table's stream tells of them. A letter that cannot be sent
 * now stays in the ledger for the drain, so it holds up none behind it; only a record that nobody
 * can read is given back, for the failure destination.
 */
public final class SenderFunction implements RequestStreamHandler {

    static final double SHARE = 0.2;

    private final Letters letters;
    private final SendLetters sender;

    public SenderFunction() {
        this(Connected.reminding(SHARE));
    }

    public SenderFunction(Reminding reminding) {
        this.letters = reminding.letters();
        this.sender = reminding.sender();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        Optional<String> unreadable = Optional.empty();
        for (var item : Tree.read(event).items("Records")) {
            switch (StreamRecord.of(item)) {
                case StreamRecord.Inserted(var key) -> sendSafely(key);
                case StreamRecord.Other() -> {}
                case StreamRecord.Unreadable(var sequence) ->
                        unreadable = unreadable.or(() -> Optional.of(sequence));
            }
        }
        Run.answer(failures(unreadable), answer);
    }

    private void sendSafely(Key key) {
        try {
            find(key)
                    .filter(letter -> letter.kind().urgent())
                    .ifPresent(letter -> Run.sent(letter.kind(), sender.send(letter)));
        } catch (RuntimeException failure) {
            Run.failed("a letter stays for the drain", failure);
        }
    }

    private Optional<Letter> find(Key key) {
        return Keyspace.receiverOfLetter(key)
                .flatMap(receiver -> letters.find(receiver, key.sort()));
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
