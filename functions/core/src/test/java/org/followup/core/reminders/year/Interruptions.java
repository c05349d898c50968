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
import org.followup.core.reminders.FaultyJournal;
import org.followup.core.reminders.FaultyJournal.Fault;
import org.followup.core.reminders.Interrupted;

/**
 * Draws where the work is interrupted: at any write before or after it, and at the mail before or
 * after acceptance; by an error that is caught, and by the end of the process. No letter is
 * interrupted twice between its claim and its acceptance (a refusal counts, for its mark may be
 * lost): the second time it is given up and shown, which a test of its own proves.
 */
public final class Interruptions implements FaultyJournal.Plan {

    public enum Kind {
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
    private int writes;

    public Interruptions(Random random, double rate) {
        this.random = random;
        this.rate = rate;
    }

    public void allow(boolean now) {
        on = now;
    }

    Map<Kind, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** How many writes were tried, whatever became of them. */
    int writes() {
        return writes;
    }

    @Override
    public Fault next(Transaction transaction) {
        var claimed =
                transaction.puts().stream()
                        .filter(Letter.class::isInstance)
                        .map(Letter.class::cast)
                        .filter(letter -> letter.state() == LetterState.SENDING)
                        .findFirst()
                        .map(letter -> letter.receiver().key() + letter.occasion());
        return atWrite(claimed).map(Interruptions::fault).orElse(Fault.NONE);
    }

    /**
     * What happens to a write, empty where it goes its way; {@code claimed} names the letter that
     * it claims, by receiver and occasion.
     */
    public Optional<Kind> atWrite(Optional<String> claimed) {
        writes++;
        if (!on || random.nextDouble() >= rate) {
            return Optional.empty();
        }
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(counted(Kind.ERROR_BEFORE_WRITE));
            case 1 -> Optional.of(counted(Kind.CRASH_BEFORE_WRITE));
            case 2 -> Optional.of(counted(Kind.CONFLICT));
            case 3 -> first(claimed, Kind.ERROR_AFTER_WRITE);
            default -> first(claimed, Kind.CRASH_AFTER_WRITE);
        };
    }

    private static Fault fault(Kind kind) {
        return switch (kind) {
            case ERROR_BEFORE_WRITE -> Fault.before(Interruptions::fail);
            case CRASH_BEFORE_WRITE -> Fault.before(Interrupted.at("a write"));
            case CONFLICT -> Fault.conflict();
            case ERROR_AFTER_WRITE -> Fault.after(Interruptions::fail);
            case CRASH_AFTER_WRITE -> Fault.after(Interrupted.at("a write"));
            case MAIL_REFUSED,
                    MAIL_UNKNOWN_NOT_SENT,
                    CRASH_BEFORE_ACCEPTANCE,
                    MAIL_UNKNOWN_BUT_SENT,
                    CRASH_AFTER_ACCEPTANCE ->
                    throw new AssertionError("no fault of a write");
        };
    }

    /**
     * What happens to a mail, empty where it goes its way; {@code letter} names it as a claim does,
     * by receiver and occasion.
     */
    public Optional<Kind> atMail(String letter) {
        if (!on || random.nextDouble() >= 2 * rate) {
            return Optional.empty();
        }
        return switch (random.nextInt(5)) {
            case 0 -> beforeAcceptance(Kind.MAIL_REFUSED, letter);
            case 1 -> Optional.of(counted(Kind.MAIL_UNKNOWN_BUT_SENT));
            case 2 -> Optional.of(counted(Kind.CRASH_AFTER_ACCEPTANCE));
            case 3 -> beforeAcceptance(Kind.MAIL_UNKNOWN_NOT_SENT, letter);
            default -> beforeAcceptance(Kind.CRASH_BEFORE_ACCEPTANCE, letter);
        };
    }

    private Optional<Kind> beforeAcceptance(Kind kind, String letter) {
        return interrupted.add(letter) ? Optional.of(counted(kind)) : Optional.empty();
    }

    /** A write that is no claim may be interrupted as often as it likes. */
    private Optional<Kind> first(Optional<String> claimed, Kind kind) {
        return claimed.map(interrupted::add).orElse(true)
                ? Optional.of(counted(kind))
                : Optional.empty();
    }

    private Kind counted(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
        return kind;
    }

    private static void fail() {
        throw new IllegalStateException("the table did not answer");
    }
}
