package org.followup.core.reminders;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.access.Link;
import org.followup.core.access.Person;
import org.followup.core.access.Secret;
import org.followup.core.history.Transaction;
import org.followup.core.offices.Office;

/** Draws one link that opens a session for one office alone. */
record OfficeLinks(Letterhead letterhead, SecureRandom random) {

    static final Duration LASTS = Duration.ofDays(14);

    /**
     * {@code stored} goes into the transaction that claims the letter; the secret stands nowhere
     * else.
     */
    record Drawn(URI address, LocalDate until, Transaction stored) {}

    Drawn toForm(Person person, Office office, String leadsTo, Instant now) {
        var secret = Secret.random(random, 24);
        return drawn(
                secret, link(secret, person, Link.Purpose.REMINDER, office, leadsTo, now), office);
    }

    /** Good for one hand-over only. */
    Drawn toConfirm(Person person, Office office, String handover, String leadsTo, Instant now) {
        var secret = Secret.random(random, 24);
        var link = link(secret, person, Link.Purpose.CONFIRM, office, leadsTo, now);
        return drawn(secret, link.only(handover), office);
    }

    private static Link link(
            Secret secret,
            Person person,
            Link.Purpose purpose,
            Office office,
            String leadsTo,
            Instant now) {
        return Link.to(secret, person, purpose, Optional.of(office.id()), leadsTo, now.plus(LASTS));
    }

    private Drawn drawn(Secret secret, Link link, Office office) {
        return new Drawn(
                letterhead.link(secret),
                link.expiresAt().atZone(office.zone()).toLocalDate(),
                Transaction.without().put(link));
    }
}
