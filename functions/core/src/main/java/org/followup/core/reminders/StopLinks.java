package org.followup.core.reminders;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Link;
import org.followup.core.access.Person;
import org.followup.core.access.Secret;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/** Draws the link with which one person switches off one group of letters. */
record StopLinks(Letterhead letterhead, SecureRandom random) {

    private static final Duration LASTS = Duration.ofDays(365);

    record Drawn(Optional<URI> address, Transaction stored) {}

    /** None where the letter belongs to a duty. */
    Drawn in(Letter letter, Person person, Instant now) {
        return letter.kind()
                .choice()
                .map(
                        choice -> {
                            var secret = Secret.random(random, 24);
                            var link =
                                    Link.to(
                                                    secret,
                                                    person,
                                                    Link.Purpose.UNSUBSCRIBE,
                                                    Optional.empty(),
                                                    "my-letters",
                                                    now.plus(LASTS))
                                            .only(choice.name());
                            var address = letterhead.address("without/" + secret.value());
                            return new Drawn(Optional.of(address), Transaction.without().add(link));
                        })
                .orElseGet(() -> new Drawn(Optional.empty(), Transaction.without()));
    }
}
