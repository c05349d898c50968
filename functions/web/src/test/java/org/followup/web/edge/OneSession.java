package org.followup.web.edge;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Identity;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Recognise;
import org.followup.core.access.Session;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;

/** One live session, until it is over. */
public final class OneSession implements Sessions {

    public static final String COOKIE = "live";

    private boolean over;

    public void end() {
        over = true;
    }

    @Override
    public Optional<Recognise.SignedIn> bySession(String cookie) {
        return over || !cookie.equals(COOKIE) ? Optional.empty() : Optional.of(signedIn());
    }

    @Override
    public Optional<Identity> byToken(String bearer) {
        return Optional.of(signedIn().identity()).filter(identity -> bearer.equals("token"));
    }

    private static Recognise.SignedIn signedIn() {
        var id = new PersonId("aigerim");
        var person =
                new Person(
                        id,
                        "Aigerim",
                        new EmailAddress("aigerim@example.org"),
                        Language.ENGLISH,
                        Set.of());
        var session =
                new Session("digest", id, "key", Instant.EPOCH, Instant.MAX, Optional.empty(), 0);
        var identity = new Identity(id.actor(), "Aigerim", Set.of(), Optional.empty(), true);
        return new Recognise.SignedIn(session, person, identity);
    }
}
