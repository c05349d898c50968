package org.followup.core.letters;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads the ledger; it is written by {@link org.followup.core.history.Journal#commit} alone. */
public interface Letters {

    Optional<Letter> find(Receiver receiver, String occasion);

    /** Every letter that a receiver was ever owed, the latest first. */
    List<Letter> to(Receiver receiver);

    /** Every pause there ever was, the latest first. */
    List<Pause> pauses();

    /** What trouble there was with an address; empty where there never was any. */
    Optional<AddressState> address(String digest);

    /** Addresses that get no letters at present, the latest first. */
    List<AddressState> stoppedAddresses();

    /** The day of a person's last reminder; empty where there was none yet. */
    Optional<Guard> guard(Receiver receiver);

    /** Who drained last, or drains now; empty before anybody did. */
    Optional<DrainTurn> drainTurn();

    EventsHeard eventsHeard();

    /** What the mail service lets the account send; empty where nobody has looked yet. */
    Optional<MailQuota> quota();

    /**
     * Open letters whose moment has come by {@code now}, urgent kinds first, then the longest
     * waiting.
     */
    List<Letter> due(Instant now, int limit);

    /**
     * How many of those nobody can read: they hold up none and wait for somebody to look at them. A
     * store that keeps letters as they are has none.
     */
    default int unreadable(Instant now) {
        return 0;
    }

    /** When the next open letter that is not due at {@code now} comes due. */
    Optional<Instant> nextDue(Instant now);

    /** All letters caused in a month of UTC, the latest first. */
    List<Letter> causedIn(YearMonth month);

    /**
     * No more than {@code most} letters, from a place on. However many there are, only so many are
     * looked through for one question.
     */
    LettersPage look(LetterSearch search, LetterTurn turn, int most);
}
