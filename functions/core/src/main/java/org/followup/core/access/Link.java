package org.followup.core.access;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.Revised;
import org.followup.core.offices.OfficeId;

/**
 * A link in a letter: bound to one person and one purpose; only the digest of its secret is stored.
 * Looking at it changes nothing. {@code item} is the one thing it is for, where it is for one, such
 * as the hand-over to confirm. {@code leadsTo} is the path, relative to the service, that is shown
 * once it was used. {@code series} is that of the person's links in which it was drawn: all links
 * of a former series are over.
 */
public record Link(
        String digest,
        PersonId person,
        Purpose purpose,
        Optional<OfficeId> office,
        Optional<String> item,
        String leadsTo,
        Instant expiresAt,
        boolean used,
        boolean revoked,
        int series,
        int revision)
        implements Revised {

    /**
     * What a link is good for. A sign-in or invitation works once; one to a form, or to what waits
     * for confirmation, opens a session for that office alone, as long as it lasts. One that
     * switches letters off, or leads a program to a calendar, lets nobody in.
     */
    public enum Purpose {
        SIGN_IN,
        INVITATION,
        REMINDER,
        CONFIRM,
        UNSUBSCRIBE,
        CALENDAR
    }

    public static Link to(
            Secret secret,
            Person person,
            Purpose purpose,
            Optional<OfficeId> office,
            String leadsTo,
            Instant expiresAt) {
        return new Link(
                secret.digest(),
                person.id(),
                purpose,
                office,
                Optional.empty(),
                leadsTo,
                expiresAt,
                false,
                false,
                person.links(),
                1);
    }

    /** The same link, good for this one thing only. */
    public Link only(String what) {
        return new Link(
                digest,
                person,
                purpose,
                office,
                Optional.of(what),
                leadsTo,
                expiresAt,
                used,
                revoked,
                series,
                revision);
    }

    @Override
    public String id() {
        return digest;
    }

    public Link revoke() {
        return new Link(
                digest,
                person,
                purpose,
                office,
                item,
                leadsTo,
                expiresAt,
                used,
                true,
                series,
                revision + 1);
    }

    Link use() {
        return new Link(
                digest,
                person,
                purpose,
                office,
                item,
                leadsTo,
                expiresAt,
                true,
                revoked,
                series,
                revision + 1);
    }

    /** False where the person's links were ended after it was drawn. */
    boolean isOf(Person holder) {
        return holder.id().equals(person) && holder.links() == series;
    }

    boolean worksOnce() {
        return switch (purpose) {
            case SIGN_IN, INVITATION -> true;
            case REMINDER, CONFIRM, UNSUBSCRIBE, CALENDAR -> false;
        };
    }

    boolean opensSession() {
        return switch (purpose) {
            case SIGN_IN, INVITATION, REMINDER, CONFIRM -> true;
            case UNSUBSCRIBE, CALENDAR -> false;
        };
    }
}
