package org.followup.bench.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.followup.acceptance.lambda.DynamoDbServer;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.dynamodb.DynamoDbStores;

/**
 * 1,000 letters, 50 times {@code kill -9} at random moments: {@code Crashes SEED all|half|none},
 * where the last says of how many mails events arrive. The table stays with this process, the mail
 * service has one of its own. The next process is made ready when the last one is dead, so that no
 * start takes the machine from who is at work; the time of sending is that from each process's
 * first mail to its end. Leases are not waited for: when only they are left, the clock is set
 * ahead.
 */
final class Crashes {

    private static final int KILLS = 50;

    /** In milliseconds, so that fifty lives are about what a thousand letters take. */
    private static final int LONGEST_LIFE = 2_400;

    /** Made ready and never begun: the table and this process run as fast as later on. */
    private static final int WARMING = 4;

    private static final Duration LEASE = Duration.ofMinutes(36);
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final int ALL = 5_000;

    /** In milliseconds; whoever died had begun none before that. */
    private static final long LONGEST_ATTEMPT = 15_000;

    private static final double A_SECOND = 1_000;
    private static final double URGENT_RATE = 0.2 * FakeSes.RATE;

    private final String table;
    private final String rehearsal;
    private final DynamoDbStores stores;
    private final Processes processes;
    private final SesLedger ledger;
    private final Events events;
    private final Random random;
    private final Set<String> hit = new HashSet<>();
    private volatile Duration ahead = Duration.between(Instant.now(), Owed.MORNING);
    private Duration sending = Duration.ZERO;
    private long began;
    private int kills;
    private int invited;

    private Crashes(DynamoDbServer database, Path folder, long seed, String told)
            throws IOException {
        this.table = database.newTable();
        this.rehearsal = database.newTable();
        this.stores = DynamoDbStores.on(database.client(), table);
        Owed.rehearsals(DynamoDbStores.on(database.client(), rehearsal));
        this.random = new Random(seed);
        var file = folder.resolve("ses-ledger.txt");
        Files.writeString(file, "", UTF_8);
        this.processes = new Processes(database.environment(table), folder, file, seed);
        this.ledger = new SesLedger(file);
        this.events = new Events(stores, ledger, told, seed);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var seed = Long.parseLong(arguments[0]);
        try (var database = DynamoDbServer.start()) {
            var folder = Files.createTempDirectory("crashes");
            var result = new Crashes(database, folder, seed, arguments[1]).run();
            System.out.println(result.said(seed, arguments[1]));
            System.exit(result.faults(arguments[1]).isEmpty() ? 0 : 1);
        }
    }

    private Result run() throws IOException, InterruptedException {
        Owed.put(stores);
        for (var process = 0; process < WARMING; process++) {
            ready().kill();
        }
        var telling = Thread.startVirtualThread(this::tell);
        try (processes) {
            do {
                phase();
                ahead = ahead.plus(LEASE);
                events.tellAgain(now());
            } while (!open().isEmpty());
        }
        telling.interrupt();
        var whole =
                ledger.firstSince(0)
                        .map(first -> Duration.ofMillis(ledger.lastAcceptedAt() - first))
                        .orElse(Duration.ZERO);
        return new Result(stores, ledger, hit, kills, sending, whole);
    }

    /** Until only leases are left, one process after the other. */
    private void phase() throws IOException, InterruptedException {
        while (isAtWork()) {
            var process = ready();
            began = System.currentTimeMillis();
            process.begin();
            if (kills < KILLS) {
                live(random.nextInt(LONGEST_LIFE));
                kill(process);
            } else {
                while (isAtWork()) {
                    live(1_000);
                }
                process.kill();
                sending = sending.plus(lived(ledger.lastAcceptedAt()));
            }
        }
    }

    private Processes.Sender ready() throws IOException, InterruptedException {
        return processes.ready(table, rehearsal, "" + ahead.toMillis());
    }

    /** Meanwhile people ask for urgent letters, at the rate that is kept for those. */
    private void live(int millis) throws InterruptedException {
        var end = System.currentTimeMillis() + millis;
        while (System.currentTimeMillis() < end) {
            if (invited < Owed.URGENT && invited * A_SECOND < lived().toMillis() * URGENT_RATE) {
                Owed.invite(stores, "" + invited, now());
                invited++;
            }
            Thread.sleep(50);
        }
    }

    /** No event comes between the death and the look at what it left behind. */
    private void kill(Processes.Sender process) throws InterruptedException {
        synchronized (events) {
            process.kill();
            sending = sending.plus(lived(System.currentTimeMillis()));
            kills++;
            noteWindow();
        }
    }

    /** Since the first mail of this process; how long it takes to start is not the question. */
    private Duration lived(long until) {
        return ledger.firstSince(began)
                .map(first -> Duration.ofMillis(Math.max(0, until - first)))
                .orElse(Duration.ZERO);
    }

    private Duration lived() {
        return sending.plus(lived(System.currentTimeMillis()));
    }

    private void tell() {
        try {
            while (true) {
                synchronized (events) {
                    events.tell(now());
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAtWork() {
        return invited < Owed.URGENT || !stores.letters().due(now().plus(SOON), 1).isEmpty();
    }

    /** Letters that were accepted, and whose process died before it could mark them. */
    private void noteWindow() {
        ledger.acceptedSince(System.currentTimeMillis() - LONGEST_ATTEMPT).stream()
                .filter(line -> stateOf(line).equals(Optional.of(LetterState.SENDING)))
                .map(SesLedger.Line::name)
                .forEach(hit::add);
    }

    private Optional<LetterState> stateOf(SesLedger.Line line) {
        return stores.letters()
                .find(new Receiver(line.receiver()), line.occasion())
                .map(Letter::state);
    }

    private List<Letter> open() {
        return stores.letters().due(now().plus(Duration.ofDays(2)), ALL);
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }
}
