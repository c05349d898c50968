package org.followup.core.letters;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in a list of letters, the latest first; of one moment by receiver and occasion. No letter
 * need stand there, and it stays where it is, whatever becomes of its letter.
 */
public record LetterPlace(Instant causedAt, String receiver, String occasion)
        implements Comparable<LetterPlace> {

    private static final Comparator<LetterPlace> LATEST_FIRST =
            Comparator.comparing(LetterPlace::causedAt)
                    .reversed()
                    .thenComparing(LetterPlace::receiver)
                    .thenComparing(LetterPlace::occasion);

    public static LetterPlace of(Letter letter) {
        return new LetterPlace(letter.causedAt(), letter.receiver().key(), letter.occasion());
    }

    /** Before all letters that were caused in that moment. */
    public static LetterPlace before(Instant moment) {
        return new LetterPlace(moment, "", "");
    }

    @Override
    public int compareTo(LetterPlace other) {
        return LATEST_FIRST.compare(this, other);
    }
}
