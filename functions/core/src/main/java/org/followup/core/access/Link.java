package org.followup.core.access;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.Revised;
import org.followup.core.offices.OfficeId;

/**
 * A link in a letter: bound to one person and one purpose; only the digest of its secret is stored.
 * Looking at it changes nothing. {@code leadsTo} is the path, relative to the service, that is
 * shown once it was used.
 */
public record Link(
        String digest,
        PersonId person,
        Purpose purpose,
        Optional<OfficeId> office,
        String leadsTo,
        Instant expiresAt,
        boolean used,
        boolean revoked,
        int revision)
        implements Revised {

    /**
     * What a link is good for. A sign-in or invitation works once; a reminder's opens a narrow
     * session as long as it lasts.
     */
    public enum Purpose {
        SIGN_IN,
        INVITATION,
        REMINDER
    }

    public static Link to(
            Secret secret,
            PersonId person,
            Purpose purpose,
            Optional<OfficeId> office,
            String leadsTo,
            Instant expiresAt) {
        return new Link(
                secret.digest(), person, purpose, office, leadsTo, expiresAt, false, false, 1);
    }

    @Override
    public String id() {
        return digest;
    }

    public Link revoke() {
        return new Link(
                digest, person, purpose, office, leadsTo, expiresAt, used, true, revision + 1);
    }

    Link use() {
        return new Link(
                digest, person, purpose, office, leadsTo, expiresAt, true, revoked, revision + 1);
    }

    boolean worksOnce() {
        return purpose != Purpose.REMINDER;
    }
}
