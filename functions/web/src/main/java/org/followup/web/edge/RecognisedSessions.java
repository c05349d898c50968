package org.followup.web.edge;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.Recognise;
import org.followup.core.access.Secret;

/** Sessions and tokens as the core recognises them; gives way to another in tests. */
@Singleton
@Secondary
final class RecognisedSessions implements Sessions {

    private final Recognise recognise;

    RecognisedSessions(Recognise recognise) {
        this.recognise = recognise;
    }

    @Override
    public Optional<Recognise.SignedIn> bySession(String cookie) {
        return recognise.bySession(new Secret(cookie));
    }

    @Override
    public Optional<Identity> byToken(String bearer) {
        return recognise.byToken(new Secret(bearer));
    }
}
