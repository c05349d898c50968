package org.followup.core.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.followup.core.history.View;

/** A key for programs. Its secret is shown once; {@code id} names it in lists and histories. */
public record Token(
        String digest,
        String name,
        Set<Grant> grants,
        PersonId madeBy,
        Instant madeAt,
        Optional<Instant> revokedAt)
        implements View {

    /** A name fits into one line of a list. */
    public static final int LONGEST_NAME = 80;

    public Token {
        grants = Set.copyOf(grants);
    }

    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String id() {
        return digest;
    }

    /**
     * How histories and lists name it: enough of the digest to tell tokens apart, nothing to use
     * one by.
     */
    public String label() {
        return "token-" + digest.substring(0, 12);
    }

    public Token revoke(Instant now) {
        return new Token(digest, name, grants, madeBy, madeAt, Optional.of(now));
    }
}
