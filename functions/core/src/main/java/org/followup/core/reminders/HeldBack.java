package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Pause;

/**
 * What the pauses hold back at a moment: a whole letter, or of one about several offices and rounds
 * what a pause names. Read once for a letter, so that both answers are of the same pauses.
 */
record HeldBack(List<Pause> pauses, Instant now) {

    /** A pause that was ended early is noticed within this time. */
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);

    HeldBack {
        pauses = List.copyOf(pauses);
    }

    /** One that a person lets go by hand says everything. */
    static HeldBack now(Letter letter, Letters letters, Instant now) {
        return new HeldBack(
                letter.kind().heldByPauses() && !letter.isByHand() ? letters.pauses() : List.of(),
                now);
    }

    /** Until when the letter waits, or is looked at again. */
    Optional<Instant> until(Letter letter) {
        var again = lookAgain();
        return pauses.stream()
                .filter(pause -> pause.holds(letter, now))
                .map(Pause::until)
                .max(Comparator.naturalOrder())
                .map(until -> until.isBefore(again) ? until : again);
    }

    /** Of what a person owes, the rest. */
    List<Owed> without(List<Owed> owed) {
        return owed.stream().filter(each -> !holds(each)).toList();
    }

    /** When what a pause holds back of a letter is looked at again. */
    Instant lookAgain() {
        return now.plus(LOOK_AGAIN);
    }

    private boolean holds(Owed owed) {
        var about = owed.occasion().about();
        return pauses.stream().anyMatch(pause -> pause.holds(LetterKind.REMINDER, about, now));
    }
}
