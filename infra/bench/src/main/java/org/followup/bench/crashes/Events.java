package org.followup.bench.crashes;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.dynamodb.DynamoDbStores;

/** Tells the table of accepted mails, of all, of half of them, or of none. */
final class Events {

    private final RecordMailEvent events;
    private final SesLedger ledger;
    private final int percent;
    private final Random random;
    private int told;
    private Optional<SesLedger.Line> last = Optional.empty();

    Events(DynamoDbStores stores, SesLedger ledger, String told, long seed) {
        this.events = new RecordMailEvent(stores.journal(), stores.letters(), stores.tasks());
        this.ledger = ledger;
        this.percent =
                switch (told) {
                    case "all" -> 100;
                    case "half" -> 50;
                    case "none" -> 0;
                    default -> throw new IllegalArgumentException("all, half or none: " + told);
                };
        this.random = new Random(seed + 1);
    }

    synchronized void tell(Instant now) {
        var accepted = ledger.accepted();
        for (; told < accepted.size(); told++) {
            var line = accepted.get(told);
            if (random.nextInt(100) < percent) {
                record(line, LetterState.SENT, now);
                last = Optional.of(line);
            }
        }
    }

    /** Of a letter that was told of before, so that events are known to arrive still. */
    synchronized void tellAgain(Instant now) {
        tell(now);
        last.ifPresent(line -> record(line, LetterState.DELIVERED, now));
    }

    private void record(SesLedger.Line line, LetterState state, Instant now) {
        events.record(
                new RecordMailEvent.Event(
                        new Receiver(line.receiver()),
                        line.occasion(),
                        state,
                        now,
                        "mail",
                        Optional.empty(),
                        Optional.empty()));
    }
}
