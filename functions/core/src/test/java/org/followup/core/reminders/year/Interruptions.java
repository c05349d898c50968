package org.followup.core.reminders.year;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.followup.core.reminders.FaultyJournal;
import org.followup.core.reminders.FaultyJournal.Fault;
import org.followup.core.reminders.Interrupted;

/**
 * Draws where the work is interrupted: at any write before or after it, and at the mail before or
 * after acceptance; by an error that is caught, and by the end of the process. No letter is
 * interrupted twice between its claim and its acceptance (a refusal counts, for its mark may be
 * lost): the second time it is given up and shown, which a test of its own proves.
 */
final class Interruptions implements FaultyJournal.Plan {

    enum Kind {
        ERROR_BEFORE_WRITE,
        ERROR_AFTER_WRITE,
        CRASH_BEFORE_WRITE,
        CRASH_AFTER_WRITE,
        CONFLICT,
        MAIL_REFUSED,
        MAIL_UNKNOWN_NOT_SENT,
        CRASH_BEFORE_ACCEPTANCE,
        MAIL_UNKNOWN_BUT_SENT,
        CRASH_AFTER_ACCEPTANCE
    }

    private final Random random;
    private final double rate;
    private final Set<String> interrupted = new HashSet<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private boolean on;

    Interruptions(Random random, double rate) {
        this.random = random;
        this.rate = rate;
    }

    void allow(boolean now) {
        on = now;
    }

    Map<Kind, Integer> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public Fault next(Transaction transaction) {
        if (!on || random.nextDouble() >= rate) {
            return Fault.NONE;
        }
        var claimed =
                transaction.puts().stream()
                        .filter(Letter.class::isInstance)
                        .map(Letter.class::cast)
                        .filter(letter -> letter.state() == LetterState.SENDING)
                        .findFirst();
        return switch (random.nextInt(5)) {
            case 0 -> counted(Kind.ERROR_BEFORE_WRITE, Fault.before(Interruptions::fail));
            case 1 -> counted(Kind.CRASH_BEFORE_WRITE, Fault.before(Interrupted.at("a write")));
            case 2 -> counted(Kind.CONFLICT, Fault.conflict());
            case 3 ->
                    first(claimed)
                            ? counted(Kind.ERROR_AFTER_WRITE, Fault.after(Interruptions::fail))
                            : Fault.NONE;
            default ->
                    first(claimed)
                            ? counted(
                                    Kind.CRASH_AFTER_WRITE, Fault.after(Interrupted.at("a write")))
                            : Fault.NONE;
        };
    }

    /** Empty where the mail goes its way. */
    Optional<Kind> atMail(Message message) {
        if (!on || random.nextDouble() >= 2 * rate) {
            return Optional.empty();
        }
        return switch (random.nextInt(5)) {
            case 0 -> beforeAcceptance(Kind.MAIL_REFUSED, message);
            case 1 -> Optional.of(counted(Kind.MAIL_UNKNOWN_BUT_SENT));
            case 2 -> Optional.of(counted(Kind.CRASH_AFTER_ACCEPTANCE));
            case 3 -> beforeAcceptance(Kind.MAIL_UNKNOWN_NOT_SENT, message);
            default -> beforeAcceptance(Kind.CRASH_BEFORE_ACCEPTANCE, message);
        };
    }

    private Optional<Kind> beforeAcceptance(Kind kind, Message message) {
        return interrupted.add(message.tags().get("receiver") + message.tags().get("occasion"))
                ? Optional.of(counted(kind))
                : Optional.empty();
    }

    /** A write that is no claim may be interrupted as often as it likes. */
    private boolean first(Optional<Letter> claimed) {
        return claimed.map(letter -> interrupted.add(letter.receiver().key() + letter.occasion()))
                .orElse(true);
    }

    private <T> T counted(Kind kind, T fault) {
        counts.merge(kind, 1, Integer::sum);
        return fault;
    }

    private Kind counted(Kind kind) {
        return counted(kind, kind);
    }

    static Mail.Outcome unknown() {
        return new Mail.Outcome.Unknown("time-out");
    }

    private static void fail() {
        throw new IllegalStateException("the table did not answer");
    }
}
