package org.followup.core.reminders;

import java.util.Optional;
import org.followup.core.letters.LetterKind;

/** Keeps sending under the mail service's quota: so many a second, so many in 24 hours. */
public interface Pace {

    /** No limit, one letter after the other. */
    Pace FREE = kind -> Optional.of(() -> {});

    /** Whose turn it is claims its letter and hands it over. */
    interface Turn {

        /**
         * To be called last before that: where letters before this one were late, it waits, so that
         * those that catch up are not too many in one second.
         */
        void come();

        /** The letter has certainly arrived, whatever became of it. */
        default void answered() {}
    }

    /**
     * Waits until it is the next letter's turn. Nothing where the day's quota has no room for it.
     */
    Optional<Turn> await(LetterKind kind);

    /**
     * How many letters may be under way: one that gets no answer for seconds then holds up none.
     */
    default int atOnce() {
        return 1;
    }
}
