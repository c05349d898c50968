package org.followup.core.letters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.history.Revised;

/**
 * One letter that the service owes, from the transaction that caused it. It has no text until it is
 * sent. {@code occasion} is unique for its receiver, so that the same occasion cannot make two
 * letters. {@code about} names what it speaks of ({@code forum}, {@code office}, {@code round},
 * {@code commitment}, {@code signIn} …). {@code reason} says in a key why it was dropped, delayed
 * or failed.
 */
public record Letter(
        Receiver receiver,
        String occasion,
        LetterKind kind,
        Map<String, String> about,
        Instant causedAt,
        LetterState state,
        Instant notBefore,
        int attempts,
        Optional<Instant> leaseUntil,
        Optional<Instant> sentAt,
        Optional<String> mailId,
        Optional<String> reason,
        int revision)
        implements Revised {

    public Letter {
        about = java.util.Collections.unmodifiableMap(new TreeMap<>(about));
    }

    /** A new letter, owed from {@code now} on. */
    public static Letter pending(
            Receiver receiver,
            LetterKind kind,
            String occasion,
            Map<String, String> about,
            Instant now,
            Instant notBefore) {
        return new Letter(
                receiver,
                occasion,
                kind,
                about,
                now,
                LetterState.PENDING,
                notBefore,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    @Override
    public Object id() {
        return List.of(receiver, occasion);
    }

    public boolean isDue(Instant now) {
        return switch (state) {
            case PENDING -> !now.isBefore(notBefore);
            case SENDING -> leaseUntil.filter(lease -> !now.isBefore(lease)).isPresent();
            case DROPPED, FAILED, SENT, DELAYED, DELIVERED, BOUNCED, COMPLAINED -> false;
        };
    }

    public Letter claimed(Instant lease) {
        return next(
                LetterState.SENDING,
                notBefore,
                attempts + 1,
                Optional.of(lease),
                sentAt,
                mailId,
                Optional.empty());
    }

    public Letter sent(Instant at, String mail) {
        return next(
                LetterState.SENT,
                notBefore,
                attempts,
                Optional.empty(),
                Optional.of(at),
                Optional.of(mail),
                Optional.empty());
    }

    /** Back to waiting: refused for now, or not yet the hour. */
    public Letter postponed(Instant until, String why) {
        return next(
                LetterState.PENDING,
                until,
                attempts,
                Optional.empty(),
                sentAt,
                mailId,
                Optional.of(why));
    }

    public Letter dropped(String why) {
        return next(
                LetterState.DROPPED,
                notBefore,
                attempts,
                Optional.empty(),
                sentAt,
                mailId,
                Optional.of(why));
    }

    public Letter failed(String why) {
        return next(
                LetterState.FAILED,
                notBefore,
                attempts,
                Optional.empty(),
                sentAt,
                mailId,
                Optional.of(why));
    }

    /** What an event of the mail service says; the same letter where the event says nothing new. */
    public Letter after(LetterState event, Optional<String> why) {
        return state.givesWayTo(event)
                ? next(event, notBefore, attempts, Optional.empty(), sentAt, mailId, why)
                : this;
    }

    private Letter next(
            LetterState to,
            Instant earliest,
            int tried,
            Optional<Instant> lease,
            Optional<Instant> at,
            Optional<String> mail,
            Optional<String> why) {
        return new Letter(
                receiver,
                occasion,
                kind,
                about,
                causedAt,
                to,
                earliest,
                tried,
                lease,
                at,
                mail,
                why,
                revision + 1);
    }
}
