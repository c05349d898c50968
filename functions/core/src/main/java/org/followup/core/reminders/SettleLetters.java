package org.followup.core.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Mail;

/**
 * Enters into the ledger what the mail service answered. Where it did not answer, the letter stays
 * as it was claimed, until an event tells or its lease is over.
 */
record SettleLetters(
        Journal journal,
        Letters letters,
        Listening listening,
        LetterTasks tasks,
        Mail mail,
        Clock clock) {

    Sent.Result settle(Letter claimed, Instant handedOver, Mail.Outcome outcome) {
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
        return journal.commit(tasks.stored(change.apply(letter), clock.instant()))
                .ifCommitted(result);
    }
}
