package org.followup.core.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Letters;

/**
 * One run over what is due. The ledger is looked up again after every hundred letters, so that an
 * urgent one which came meanwhile is next. Each state of a letter is tried once, so that what
 * cannot be sent holds up nobody. A mail service that refuses everybody is left alone until the
 * next run.
 */
final class SendingRun {

    private static final int AT_A_TIME = 100;
    private static final int REFUSALS = 10;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Letters letters;
    private final Function<Letter, Sent.Result> send;
    private final Clock clock;
    private final int atOnce;
    private final Semaphore places;
    private final Set<Object> tried = new HashSet<>();
    private Sent sent = Sent.NOTHING;
    private int refusals;
    private boolean isOver;
    private Optional<Error> end = Optional.empty();

    SendingRun(Letters letters, Function<Letter, Sent.Result> send, Clock clock, int atOnce) {
        this.letters = letters;
        this.send = send;
        this.clock = clock;
        this.atOnce = atOnce;
        this.places = new Semaphore(atOnce);
    }

    /** At most {@code most}, until {@code until}, and while {@code goesOn} says so. */
    Sent run(Lane lane, int most, Instant until, BooleanSupplier goesOn) {
        try {
            sendAll(lane, most, until, goesOn);
        } finally {
            places.acquireUninterruptibly(atOnce);
        }
        end.ifPresent(
                error -> {
                    throw error;
                });
        return sent;
    }

    private void sendAll(Lane lane, int most, Instant until, BooleanSupplier goesOn) {
        BooleanSupplier ends =
                () -> isOver() || !clock.instant().isBefore(until) || !goesOn.getAsBoolean();
        var left = most;
        do {
            for (var due = next(lane, left); !due.isEmpty(); due = next(lane, left)) {
                for (var letter : due) {
                    places.acquireUninterruptibly();
                    if (ends.getAsBoolean()) {
                        places.release();
                        return;
                    }
                    start(letter);
                }
                left -= due.size();
            }
        } while (answersAreAwaited() && !ends.getAsBoolean());
    }

    /** They may take ten seconds; what was refused for one is due again by then. */
    private boolean answersAreAwaited() {
        if (places.availablePermits() == atOnce) {
            return false;
        }
        try {
            Thread.sleep(LOOK_AGAIN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What has not been tried yet; what still waits stands before it in the ledger. */
    private List<Letter> next(Lane lane, int left) {
        var most = Math.min(left, AT_A_TIME);
        var asked = most;
        while (true) {
            var due = letters.due(clock.instant(), asked);
            var fresh = due.stream().filter(lane::takes).filter(this::isFresh).limit(most).toList();
            if (!fresh.isEmpty() || due.size() < asked || asked == 0) {
                fresh.forEach(letter -> tried.add(state(letter)));
                return fresh;
            }
            asked += AT_A_TIME;
        }
    }

    private boolean isFresh(Letter letter) {
        return !tried.contains(state(letter));
    }

    private static Object state(Letter letter) {
        return List.of(letter.id(), letter.revision());
    }

    private void start(Letter letter) {
        if (atOnce == 1) {
            sendAndCount(letter);
        } else {
            Thread.startVirtualThread(() -> sendAndCount(letter));
        }
    }

    private void sendAndCount(Letter letter) {
        try {
            count(send.apply(letter));
        } catch (RuntimeException failure) {
            failed(failure);
        } catch (Error error) {
            ends(error);
        } finally {
            places.release();
        }
    }

    private synchronized void count(Sent.Result result) {
        sent = sent.plus(result);
        switch (result) {
            case REFUSED, STILL_REFUSED -> refusals++;
            case OVER_QUOTA -> isOver = true;
            case SENT, UNKNOWN -> refusals = 0;
            case POSTPONED, DROPPED, FAILED, NOT_OURS -> {}
        }
        isOver |= refusals >= REFUSALS;
    }

    private synchronized void failed(RuntimeException failure) {
        sent = sent.plus(failure);
    }

    private synchronized void ends(Error error) {
        end = end.or(() -> Optional.of(error));
        isOver = true;
    }

    private synchronized boolean isOver() {
        return isOver;
    }
}
