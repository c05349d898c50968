package org.followup.core.letters;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** From which place a list of letters is read, and whether on to earlier ones or back to later. */
public record LetterTurn(Optional<LetterPlace> place, boolean back) {

    public static LetterTurn first() {
        return new LetterTurn(Optional.empty(), false);
    }

    public static LetterTurn after(LetterPlace place) {
        return new LetterTurn(Optional.of(place), false);
    }

    public static LetterTurn before(LetterPlace place) {
        return new LetterTurn(Optional.of(place), true);
    }

    /** What is read first comes first. */
    public Comparator<LetterPlace> order() {
        return back ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    public boolean takes(Letter letter) {
        return place.map(p -> order().compare(LetterPlace.of(letter), p) > 0).orElse(true);
    }

    /** Whether that moment is read before the other, and is not the same. */
    public boolean reaches(Instant moment, Instant other) {
        return back ? moment.isBefore(other) : moment.isAfter(other);
    }

    /** Where to go on once everything was read that comes before this moment. */
    public LetterPlace at(Instant moment) {
        return LetterPlace.before(back ? moment.minusMillis(1) : moment);
    }
}
