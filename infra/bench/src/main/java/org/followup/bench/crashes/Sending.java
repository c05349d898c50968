package org.followup.bench.crashes;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Quota;
import org.followup.core.reminders.Letterhead;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.reminders.Reminding;
import org.followup.reminders.SteadyPace;
import org.followup.ses.Sender;
import org.followup.ses.SesMail;

/**
 * The process that is killed: both lanes of the sender as they are deployed, on the table and the
 * mail service of the environment. {@code Sending TABLE REHEARSAL AHEAD_MILLIS}; sends some letters
 * of the other table to nobody, as a snapshot is prepared, says «ready», begins when it reads a
 * line.
 */
final class Sending {

    private static final EmailAddress ADDRESS = new EmailAddress("letters@example.org");
    private static final Letterhead LETTERHEAD =
            new Letterhead(URI.create("https://example.org/"), ADDRESS);
    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final int MOST = 100_000;
    private static final int GUESTS = 5;
    private static final Quota FAST = new Quota(1_000, -1, 0);
    private static final int AT_A_TIME = 10;

    private final DynamoDbStores stores;
    private final Clock clock;
    private final SesMail mail =
            SesMail.connect(new Sender("Follow-up", ADDRESS), Optional.of("letters"));

    private Sending(DynamoDbStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws IOException {
        var ahead = Duration.ofMillis(Long.parseLong(arguments[2]));
        var clock = Clock.offset(Clock.systemUTC(), ahead);
        var sending = new Sending(DynamoDbStores.on(arguments[0]), clock);
        sending.rehearse(DynamoDbStores.on(arguments[1]));
        var urgent = sending.lane();
        var calm = sending.lane();
        System.out.println("ready");
        if (System.in.read() >= 0) {
            var began = clock.instant();
            Thread.startVirtualThread(() -> forEver(() -> sending.asTheStream(urgent, began)));
            forEver(() -> calm.drain().drain("bench", MOST, Instant.MAX));
        }
    }

    /** Each is a function of its own; the time to send in is one for both. */
    private Reminding lane() {
        var pace = new SteadyPace(mail::quota, stores.sendingTime(), clock);
        return Reminding.deployed(stores, mail, LETTERHEAD, pace, clock);
    }

    private void rehearse(DynamoDbStores table) {
        mail.quota();
        for (var guest = 0; guest < GUESTS; guest++) {
            Owed.invite(table, ProcessHandle.current().pid() + "-" + guest, clock.instant());
        }
        var pace = new SteadyPace(() -> FAST, table.sendingTime(), clock);
        Reminding.deployed(table, mail.rehearsal(), LETTERHEAD, pace, clock)
                .drain()
                .drain("rehearsal", GUESTS + Owed.REHEARSED, Instant.MAX);
    }

    /** The stream hands over what is written from now on; the drain has what was there before. */
    private void asTheStream(Reminding lane, Instant began) {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            stores.letters().due(clock.instant(), AT_A_TIME).stream()
                    .filter(letter -> letter.kind() == LetterKind.INVITATION)
                    .filter(letter -> letter.causedAt().isAfter(began))
                    .forEach(letter -> each.execute(() -> lane.sender().send(letter)));
        }
    }

    private static void forEver(Runnable work) {
        while (true) {
            try {
                work.run();
                Thread.sleep(AGAIN);
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException failure) {
                System.err.println(failure);
            }
        }
    }
}
