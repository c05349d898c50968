package org.followup.core.letters;

/** Where a letter stands. From {@link #SENT} on, a state gives way only to one of a higher rank. */
public enum LetterState {
    PENDING(0),
    SENDING(0),
    DROPPED(1),
    FAILED(1),
    SENT(2),
    DELAYED(3),
    DELIVERED(4),
    BOUNCED(5),
    COMPLAINED(6);

    private final int rank;

    LetterState(int rank) {
        this.rank = rank;
    }

    /** Waits to be sent, or is being sent. */
    public boolean isOpen() {
        return rank == 0;
    }

    /**
     * Whether an event may move a letter from here to there; the events of a mail come in any
     * order. An event tells of a mail that did go out, so it is believed against a letter that was
     * dropped or given up after an attempt of unknown outcome.
     */
    public boolean givesWayTo(LetterState event) {
        return event.rank >= SENT.rank && event.rank > rank;
    }
}
