package org.followup.core.letters;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Letters that met a stopped address, and go out now that their receiver can be reached again. */
public final class WaitedForAddress {

    /** So that all fits into one transaction with what else happens; the rest goes by hand. */
    private static final int MOST = 20;

    private WaitedForAddress() {}

    /** The latest; what they had to say is looked at once more before they go. */
    public static List<Letter> owed(Collection<Letter> all, Instant now) {
        return all.stream()
                .filter(Letter::waitsForAddress)
                .limit(MOST)
                .map(letter -> letter.owedAgain(now))
                .toList();
    }
}
