package org.followup.core.letters;

import java.time.LocalDate;
import org.followup.core.history.Revised;

/**
 * Holds «at most one reminder a day» for a person: the day of the last one, and the letter that
 * took it.
 */
public record Guard(Receiver receiver, LocalDate remindedOn, String occasion, int revision)
        implements Revised {

    @Override
    public Receiver id() {
        return receiver;
    }

    /**
     * Whether the letter may go out today: nothing has gone out today, or it was this very letter.
     */
    public boolean allows(LocalDate today, String letter) {
        return remindedOn.isBefore(today) || (remindedOn.equals(today) && occasion.equals(letter));
    }

    public Guard taken(LocalDate today, String letter) {
        return new Guard(receiver, today, letter, revision + 1);
    }
}
