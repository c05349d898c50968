package org.followup.core.letters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.history.Revised;

/**
 * One letter that the service owes, from the transaction that caused it. It has no text until it is
 * sent. {@code occasion} is unique for its receiver, so that the same occasion cannot make two
 * letters. {@code about} names what it speaks of ({@code forum}, {@code office}, {@code round},
 * {@code commitment}, {@code signIn} …). {@code repeated} says that an attempt before had an
 * unknown outcome: there is no third. {@code reason} says in a key why it was dropped, delayed or
 * failed.
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
        boolean repeated,
        Optional<Instant> sentAt,
        Optional<String> mailId,
        Optional<String> reason,
        int revision)
        implements Revised {

    /** In {@code about}: who let it go by hand; nobody does so twice. */
    public static final String BY_HAND = "byHand";

    /** In {@code about}: how often it was refused, or not written, for what it is itself. */
    private static final String FAULTS = "faults";

    /** In {@code about}: the digest of the address from which it came back for good. */
    public static final String BACK_FROM = "backFrom";

    /** In {@code about}: the occasion under which it goes out once more. */
    public static final String ANEW = "anew";

    /** Stands before the number of an occasion that is written anew; no other has it. */
    private static final String NUMBERED = "@";

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
                false,
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

    /**
     * Taken for sending. One that was being sent before, with an unknown outcome, is a repetition.
     */
    public Letter claimed(Instant lease) {
        return next(LetterState.SENDING, notBefore, Optional.empty())
                .with(attempts + 1, Optional.of(lease), unsettled());
    }

    /** The same letter, which also says this of itself. */
    public Letter noting(Map<String, String> more) {
        var all = new TreeMap<>(about);
        all.putAll(more);
        return telling(all);
    }

    /** The same letter, refused or not written once more for what it is itself. */
    public Letter faulty() {
        return noting(Map.of(FAULTS, Integer.toString(faults() + 1)));
    }

    /** What the mail service says of the whole account is none of them. */
    public int faults() {
        return Integer.parseInt(about.getOrDefault(FAULTS, "0"));
    }

    private Letter telling(Map<String, String> all) {
        return new Letter(
                receiver,
                occasion,
                kind,
                all,
                causedAt,
                state,
                notBefore,
                attempts,
                leaseUntil,
                repeated,
                sentAt,
                mailId,
                reason,
                revision);
    }

    /** The same letter, changed in this alone: it says more of itself. */
    public Letter saying(Map<String, String> more) {
        return next(state, notBefore, reason).noting(more);
    }

    /** Accepted by the mail service; what an event has said since stays. */
    public Letter sent(Instant at, String mail) {
        var to = state.givesWayTo(LetterState.SENT) ? LetterState.SENT : state;
        return next(to, notBefore, reason).mailed(at, mail);
    }

    /** Back to waiting after a definite refusal. */
    public Letter postponed(Instant until, String why) {
        return next(LetterState.PENDING, until, Optional.of(why));
    }

    /** Left waiting without an attempt: not yet the hour. */
    public Letter deferred(Instant until, String why) {
        return next(LetterState.PENDING, until, Optional.of(why))
                .with(attempts, Optional.empty(), unsettled());
    }

    /** Left waiting because it could not be written. */
    public Letter unwritten(Instant until, String why) {
        return next(LetterState.PENDING, until, Optional.of(why))
                .with(attempts + 1, Optional.empty(), unsettled());
    }

    /** {@code repeated} stays or becomes true where an attempt before may have reached somebody. */
    public Letter dropped(String why) {
        return next(LetterState.DROPPED, notBefore, Optional.of(why))
                .with(attempts, Optional.empty(), unsettled());
    }

    public Letter failed(String why) {
        return next(LetterState.FAILED, notBefore, Optional.of(why));
    }

    /** Whether it went out nobody knows, and nobody will tell: it is shown instead of repeated. */
    public Letter givenUp(String why) {
        return next(LetterState.FAILED, notBefore, Optional.of(why))
                .with(attempts, Optional.empty(), unsettled());
    }

    /** What an event of the mail service says; the same letter where it says nothing new. */
    public Letter after(LetterState event, Instant at, String mail, Optional<String> why) {
        return state.givesWayTo(event) ? next(event, notBefore, why).mailed(at, mail) : this;
    }

    /**
     * One that waits, was given up, or came back, may be let go by hand, once; one that met a
     * stopped address has reached nobody, so that no letting go is used up by it.
     */
    public boolean mayBeSentByHand() {
        return switch (state) {
            case PENDING, FAILED -> !isByHand();
            case BOUNCED -> !isByHand() && !isSentAnew() && kind != LetterKind.SIGN_IN;
            case DROPPED -> metStoppedAddress();
            case SENDING, SENT, DELAYED, DELIVERED, COMPLAINED -> false;
        };
    }

    /** Nobody at that address could have read it, and nothing has been sent in its place. */
    public boolean isOwedSince(String digest) {
        return cameBack() && digest.equals(about.get(BACK_FROM)) && !isSentAnew();
    }

    /** For good: whoever it was for has not had it. */
    public boolean cameBack() {
        return state == LetterState.BOUNCED && about.containsKey(BACK_FROM);
    }

    /** Written in place of one that came back. */
    public boolean isInPlaceOfAnother() {
        return occasion.contains(NUMBERED);
    }

    public boolean isInPlaceOf(Letter former) {
        return occasion.equals(former.about.get(ANEW));
    }

    /** That of the letter in whose place it goes out; its own where it is the first. */
    public String firstOccasion() {
        return isInPlaceOfAnother()
                ? occasion.substring(0, occasion.lastIndexOf(NUMBERED))
                : occasion;
    }

    private boolean isSentAnew() {
        return about.containsKey(ANEW);
    }

    /**
     * Both entries of a letter that came back and goes out once more: the former stays as it is and
     * names the new one, so that whatever is still told of the former mail settles no other.
     */
    public List<Letter> sentAnew(Instant now) {
        var at = occasion.lastIndexOf(NUMBERED);
        var next =
                at < 0
                        ? occasion + NUMBERED + 2
                        : occasion.substring(0, at + 1)
                                + (Integer.parseInt(occasion.substring(at + 1)) + 1);
        var same = new TreeMap<>(about);
        same.keySet().removeAll(Set.of(BACK_FROM, FAULTS, BY_HAND));
        return List.of(
                saying(Map.of(ANEW, next)), pending(receiver, kind, next, same, causedAt, now));
    }

    /** Dropped for the address alone: what it had to say may still be true. */
    public boolean metStoppedAddress() {
        return state == LetterState.DROPPED
                && reason.filter(AddressState.STOPPED::equals).isPresent();
    }

    /**
     * Whether it goes out once its receiver can be reached again. What the ladder writes is none of
     * these, for its step is taken again, unless it was in place of another; nor is a link to sign
     * in, for whoever waits asks for another.
     */
    public boolean waitsForAddress() {
        return metStoppedAddress()
                && (isInPlaceOfAnother() || !kind.isOfLadder())
                && kind != LetterKind.SIGN_IN;
    }

    /** Owed again, as if caused now: the address works by now, or is another one. */
    public Letter owedAgain(Instant earliest) {
        return anew(earliest);
    }

    public boolean isByHand() {
        return about.containsKey(BY_HAND);
    }

    /** Due now: neither hours nor a pause hold it back, nor what was tried before. */
    public Letter sentByHand(Instant now, String person) {
        return anew(now).noting(Map.of(BY_HAND, person));
    }

    private Letter anew(Instant earliest) {
        var all = new TreeMap<>(about);
        all.remove(FAULTS);
        return next(LetterState.PENDING, earliest, Optional.empty())
                .with(0, Optional.empty(), repeated)
                .telling(all);
    }

    /** Whether it may have gone out already, nobody knows. */
    private boolean unsettled() {
        return repeated || state == LetterState.SENDING;
    }

    private Letter mailed(Instant at, String mail) {
        return new Letter(
                receiver,
                occasion,
                kind,
                about,
                causedAt,
                state,
                notBefore,
                attempts,
                leaseUntil,
                repeated,
                Optional.of(sentAt.orElse(at)),
                Optional.of(mailId.orElse(mail)),
                reason,
                revision);
    }

    private Letter with(int tried, Optional<Instant> lease, boolean again) {
        return new Letter(
                receiver, occasion, kind, about, causedAt, state, notBefore, tried, lease, again,
                sentAt, mailId, reason, revision);
    }

    private Letter next(LetterState to, Instant earliest, Optional<String> why) {
        return new Letter(
                receiver,
                occasion,
                kind,
                about,
                causedAt,
                to,
                earliest,
                attempts,
                Optional.empty(),
                repeated,
                sentAt,
                mailId,
                why,
                revision + 1);
    }
}
