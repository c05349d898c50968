package org.followup.core.letters;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Letters that met a stopped address, and go out now that their receiver can be reached again. */
public final class WaitedForAddress {

    /** So that all fits into one transaction with what else happens; the rest goes by hand. */
    public static final int MOST = 80;

    private WaitedForAddress() {}

    /** The latest; what they had to say is looked at once more before they go. */
    public static List<Letter> owed(Collection<Letter> all, int most, Instant now) {
        return all.stream()
                .filter(Letter::waitsForAddress)
                .limit(most)
                .map(letter -> letter.owedAgain(now))
                .toList();
    }
}
