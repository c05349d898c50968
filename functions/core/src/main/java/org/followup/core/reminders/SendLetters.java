package org.followup.core.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.followup.core.tasks.Tasks;

/**
 * Sends the letters that are owed. A letter is written from what is true now, claimed in one
 * transaction with everything it needs, sent once, and marked. Whatever interrupts this, the letter
 * stays in the ledger: it is never lost, and it goes out twice only if its attempt ended unknown
 * and no event of the mail service told.
 */
public final class SendLetters {

    /**
     * So many are written while one waits for its turn, whatever is under way: more would tell what
     * was missing a while ago, and keep the table from those that are next.
     */
    private static final int WRITTEN_AHEAD = 4;

    private static final Mail.Outcome TOO_FAST =
            new Mail.Outcome.RefusedForNow(Mail.Outcome.RefusedForNow.THROTTLED);

    private final Semaphore ahead = new Semaphore(WRITTEN_AHEAD, true);
    private final Journal journal;
    private final Letters letters;
    private final ComposeLetters compose;
    private final LetterWriter writer;
    private final Letterhead letterhead;
    private final Mail mail;
    private final Pace pace;
    private final Clock clock;
    private final LetterTasks tasks;
    private final SettleLetters settled;

    public SendLetters(
            Journal journal,
            Letters letters,
            Tasks tasks,
            ComposeLetters compose,
            LetterWriter writer,
            Letterhead letterhead,
            Mail mail,
            Pace pace,
            Clock clock) {
        this.journal = journal;
        this.letters = letters;
        this.compose = compose;
        this.writer = writer;
        this.letterhead = letterhead;
        this.mail = mail;
        this.pace = pace;
        this.clock = clock;
        this.tasks = new LetterTasks(tasks);
        this.settled =
                new SettleLetters(
                        journal, letters, new Listening(journal, letters), this.tasks, mail, clock);
    }

    /** Sends what is due now, urgent letters first, at most {@code limit} and until {@code end}. */
    public Sent run(Lane lane, int limit, Instant end) {
        return run(lane, limit, end, () -> true);
    }

    /** {@code goesOn} is asked before each letter. */
    Sent run(Lane lane, int limit, Instant end, BooleanSupplier goesOn) {
        return new SendingRun(letters, this::send, clock, pace.atOnce())
                .run(lane, limit, end, goesOn);
    }

    /**
     * Sends one letter, if it is due and nobody else was faster.
     *
     * @throws RuntimeException when the letter could not be written or the store not reached; the
     *     letter waits for the next run
     */
    public Sent.Result send(Letter letter) {
        var now = clock.instant();
        if (!letter.isDue(now)) {
            return Sent.Result.NOT_OURS;
        }
        if (letter.state() == LetterState.SENDING && letter.repeated()) {
            return store(letter.failed(Reasons.UNKNOWN_TWICE), Sent.Result.FAILED);
        }
        if (letter.state() == LetterState.SENDING && !mayBeRepeated(letter, now)) {
            return store(letter.givenUp(Reasons.NO_EVENTS), Sent.Result.FAILED);
        }
        return switch (prepared(letter)) {
            case Prepared.Settled(var result) -> result;
            case Prepared.ToSend(var ready, var message, var turn) ->
                    send(letter, ready, message, turn);
        };
    }

    /** What is known when the letter's turn has come. */
    private sealed interface Prepared {

        record Settled(Sent.Result result) implements Prepared {}

        record ToSend(Composed.Ready ready, Message message, Pace.Turn turn) implements Prepared {}
    }

    private Prepared prepared(Letter letter) {
        ahead.acquireUninterruptibly();
        try {
            var now = clock.instant();
            return switch (composed(letter, now)) {
                case Composed.Dropped(var reason, var reopens) ->
                        settled(
                                reopening(reopens).put(letter.dropped(reason)),
                                Sent.Result.DROPPED);
                case Composed.Folded(var dropped, var into) ->
                        settled(
                                tasks.stored(dropped, clock.instant()).put(into),
                                Sent.Result.DROPPED);
                case Composed.Later(var until, var reason) ->
                        settled(
                                tasks.stored(letter.deferred(until, reason), clock.instant()),
                                Sent.Result.POSTPONED);
                case Composed.Ready ready -> inTurn(letter, ready, written(letter, ready, now));
            };
        } finally {
            ahead.release();
        }
    }

    private Prepared settled(Transaction transaction, Sent.Result result) {
        return new Prepared.Settled(store(transaction, result));
    }

    private Prepared inTurn(Letter letter, Composed.Ready ready, Message message) {
        return pace.await(letter.kind())
                .<Prepared>map(turn -> new Prepared.ToSend(ready, message, turn))
                .orElseGet(() -> new Prepared.Settled(Sent.Result.OVER_QUOTA));
    }

    /** That no event told of the attempt says something only where events arrive. */
    private boolean mayBeRepeated(Letter letter, Instant now) {
        return letter.kind() == LetterKind.SIGN_IN || letters.eventsHeard().arrive(now);
    }

    private Composed composed(Letter letter, Instant now) {
        try {
            return compose.compose(letter, now);
        } catch (RuntimeException poison) {
            putAside(letter, now);
            throw poison;
        }
    }

    private Sent.Result send(Letter letter, Composed.Ready ready, Message message, Pace.Turn turn) {
        var lease = clock.instant().plus(Patience.lease(letter));
        var claimed = letter.noting(ready.notes()).claimed(lease);
        if (!(journal.commit(ready.keeps().put(claimed)) instanceof CommitResult.Committed)) {
            return Sent.Result.NOT_OURS;
        }
        turn.come();
        var handedOver = clock.instant();
        var outcome = attempt(message);
        if (!(outcome instanceof Mail.Outcome.Unknown)) {
            turn.answered();
        }
        return settled.settle(claimed, handedOver, outcome);
    }

    private Message written(Letter letter, Composed.Ready ready, Instant now) {
        try {
            var language = ready.language().spoken();
            var written = writer.write(ready.content(), language);
            return new Message(
                    ready.to(),
                    ready.toName(),
                    language.tag(),
                    written.subject(),
                    written.text(),
                    written.html(),
                    letterhead.headers(letter, ready.content()),
                    letterhead.tags(letter, ready.to()),
                    written.attachments());
        } catch (RuntimeException poison) {
            putAside(letter, now);
            throw poison;
        }
    }

    /**
     * Too fast by a moment: nothing was sent and the account's rate has lost nothing, so the letter
     * keeps its turn. Refused again, it waits for another.
     */
    private Mail.Outcome attempt(Message message) {
        var outcome = handOver(message);
        return outcome.equals(TOO_FAST) ? handOver(message) : outcome;
    }

    private Mail.Outcome handOver(Message message) {
        try {
            return mail.send(message);
        } catch (RuntimeException e) {
            return new Mail.Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    /** A letter that cannot be written holds up no other, and is tried a few times more. */
    private void putAside(Letter letter, Instant now) {
        var tried = letter.faulty().unwritten(Patience.until(letter, now), Reasons.UNWRITTEN);
        store(
                Patience.isOver(tried) ? letter.failed(Reasons.UNWRITTEN) : tried,
                Sent.Result.POSTPONED);
    }

    private static Transaction reopening(List<StepTaken> steps) {
        return Transaction.without().delete(steps.toArray(View[]::new));
    }

    private Sent.Result store(Letter letter, Sent.Result result) {
        return store(tasks.stored(letter, clock.instant()), result);
    }

    private Sent.Result store(Transaction transaction, Sent.Result result) {
        return journal.commit(transaction) instanceof CommitResult.Committed
                ? result
                : Sent.Result.NOT_OURS;
    }
}
