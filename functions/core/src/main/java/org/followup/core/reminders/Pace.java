package org.followup.core.reminders;

import org.followup.core.letters.LetterKind;

/** Keeps sending under the mail service's quota: so many a second, so many in 24 hours. */
public interface Pace {

    /** No limit, one letter after the other. */
    Pace FREE = kind -> Turn.GO;

    /** Whether the letter may go out now. */
    enum Turn {
        GO,
        /** The day's quota has no room for it. */
        DAY_IS_FULL
    }

    /** Waits until the next letter may go out. */
    Turn await(LetterKind kind);

    /**
     * How many letters may be under way: one that gets no answer for seconds then holds up none.
     */
    default int atOnce() {
        return 1;
    }
}
