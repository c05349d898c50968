package org.followup.core.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.Revised;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;

/**
 * Somebody asked for a sign-in letter. The page that asked keeps {@code browserDigest}'s secret in
 * a cookie, so that the code works only there, five times at most. The address is kept until the
 * request expires; whether it is known, only the sender finds out.
 */
public record SignIn(
        String id,
        EmailAddress address,
        String browserDigest,
        Language language,
        Instant requestedAt,
        Instant expiresAt,
        Optional<PersonId> person,
        Optional<String> codeDigest,
        int tries,
        boolean used,
        int revision)
        implements Revised {

    public static final Duration LASTS = Duration.ofMinutes(30);
    public static final int MOST_TRIES = 5;

    static SignIn asked(
            String id, EmailAddress address, String browserDigest, Language language, Instant now) {
        return new SignIn(
                id,
                address,
                browserDigest,
                language,
                now,
                now.plus(LASTS),
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                1);
    }

    /** The sender has found the person and drawn a code. */
    public SignIn sentTo(PersonId receiver, String digestOfCode) {
        return new SignIn(
                id,
                address,
                browserDigest,
                language,
                requestedAt,
                expiresAt,
                Optional.of(receiver),
                Optional.of(digestOfCode),
                tries,
                used,
                revision + 1);
    }

    SignIn tried() {
        return next(tries + 1, used);
    }

    SignIn done() {
        return next(tries, true);
    }

    boolean isOpen(Instant now) {
        return !used && tries < MOST_TRIES && now.isBefore(expiresAt);
    }

    private SignIn next(int nextTries, boolean nextUsed) {
        return new SignIn(
                id,
                address,
                browserDigest,
                language,
                requestedAt,
                expiresAt,
                person,
                codeDigest,
                nextTries,
                nextUsed,
                revision + 1);
    }
}
