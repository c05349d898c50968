package org.followup.core.letters;

import java.util.List;
import java.util.Optional;

/**
 * Letters that were found, the latest first. {@code further} is where to go on in the same
 * direction; a page that is not full has it where as many letters were looked through as one
 * question may. {@code all} is false where more letters wait, or have one receiver, than that.
 */
public record LettersPage(List<Letter> letters, Optional<LetterPlace> further, boolean all) {

    public LettersPage {
        letters = List.copyOf(letters);
    }

    /** Of what was found in the order of the turn, which may be one more than is wanted. */
    public static LettersPage of(
            List<Letter> found, LetterTurn turn, int most, Optional<LetterPlace> end, boolean all) {
        var letters = found.stream().limit(most).toList();
        var further = found.size() > most ? Optional.of(LetterPlace.of(letters.getLast())) : end;
        return new LettersPage(turn.back() ? letters.reversed() : letters, further, all);
    }
}
