package org.followup.core.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.View;
import org.followup.core.offices.OfficeId;

/**
 * A browser that somebody signed in with; only the digest of its cookie is stored. {@code csrfKey}
 * keys the tokens of its forms. A narrow session, opened by a reminder's link, reaches one office
 * only, and is over with the {@code series} of links that its own belongs to.
 */
public record Session(
        String digest,
        PersonId person,
        String csrfKey,
        Instant startedAt,
        Instant expiresAt,
        Optional<OfficeId> narrow,
        int series)
        implements View {

    public static final Duration LASTS = Duration.ofHours(12);
    public static final Duration NARROW_LASTS = Duration.ofDays(14);

    /** People, tokens and decisions need a sign-in at most this old. */
    public static final Duration FRESH = Duration.ofMinutes(30);

    @Override
    public String id() {
        return digest;
    }

    public boolean isLive(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean isOf(Person holder) {
        return narrow.isEmpty() || holder.links() == series;
    }

    public boolean isFresh(Instant now) {
        return narrow.isEmpty() && now.isBefore(startedAt.plus(FRESH));
    }
}
