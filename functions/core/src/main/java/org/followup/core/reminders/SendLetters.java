package org.followup.core.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
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
    private final Listening listening;
    private final LetterTasks tasks;

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
        this.listening = new Listening(journal, letters);
        this.tasks = new LetterTasks(tasks);
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
                        settled(transaction(dropped).put(into), Sent.Result.DROPPED);
                case Composed.Later(var until, var reason) ->
                        settled(transaction(letter.deferred(until, reason)), Sent.Result.POSTPONED);
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
        return settle(claimed, handedOver, outcome);
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

    private Sent.Result settle(Letter claimed, Instant handedOver, Mail.Outcome outcome) {
        var now = clock.instant();
        return switch (outcome) {
            case Mail.Outcome.Accepted(var id) -> {
                var marked = mark(claimed, letter -> letter.sent(now, id), Sent.Result.SENT);
                if (mail.tells()) {
                    listening.accepted(handedOver);
                }
                yield marked;
            }
            case Mail.Outcome.RefusedForGood(var reason) ->
                    mark(claimed, letter -> letter.failed(reason), Sent.Result.FAILED);
            case Mail.Outcome.RefusedForNow refusal ->
                    refusal.isOfAccount()
                            ? refused(claimed, refusal.reason(), now)
                            : refusedItself(claimed, refusal.reason(), now);
            case Mail.Outcome.Unknown(var reason) -> Sent.Result.UNKNOWN;
        };
    }

    /** It says nothing of the letter, which is never given up for it. */
    private Sent.Result refused(Letter claimed, String reason, Instant now) {
        var until = Patience.until(claimed, reason, now);
        return mark(
                claimed,
                letter -> letter.postponed(until, reason),
                Patience.isLong(until, now) ? Sent.Result.STILL_REFUSED : Sent.Result.REFUSED);
    }

    /** An address that the mail service does not know says nothing of the others. */
    private Sent.Result refusedItself(Letter claimed, String reason, Instant now) {
        if (Patience.isOver(claimed.faulty())) {
            return mark(
                    claimed,
                    letter -> letter.faulty().failed(Reasons.REFUSED_TOO_OFTEN),
                    Sent.Result.FAILED);
        }
        var until = Patience.until(claimed, now);
        return mark(
                claimed, letter -> letter.faulty().postponed(until, reason), Sent.Result.POSTPONED);
    }

    /** An event may have come first and said more: then it stays as it is. */
    private Sent.Result mark(Letter claimed, UnaryOperator<Letter> change, Sent.Result result) {
        return marked(claimed, change, result)
                .orElseGet(() -> Retry.untilWon(() -> markedAsItIsNow(claimed, change, result)));
    }

    private Optional<Sent.Result> markedAsItIsNow(
            Letter claimed, UnaryOperator<Letter> change, Sent.Result result) {
        return letters.find(claimed.receiver(), claimed.occasion())
                .filter(letter -> letter.state() == LetterState.SENDING)
                .map(letter -> marked(letter, change, result))
                .orElseGet(() -> Optional.of(result));
    }

    private Optional<Sent.Result> marked(
            Letter letter, UnaryOperator<Letter> change, Sent.Result result) {
        return journal.commit(transaction(change.apply(letter))).ifCommitted(result);
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
        return store(transaction(letter), result);
    }

    private Transaction transaction(Letter letter) {
        return Transaction.without().put(letter).put(tasks.with(letter, clock.instant()));
    }

    private Sent.Result store(Transaction transaction, Sent.Result result) {
        return journal.commit(transaction) instanceof CommitResult.Committed
                ? result
                : Sent.Result.NOT_OURS;
    }
}
