package org.followup.web.edge;

import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.Recognise;

/** Every cookie and every token is unknown. */
public final class NobodySignedIn implements Sessions {

    @Override
    public Optional<Recognise.SignedIn> bySession(String cookie) {
        return Optional.empty();
    }

    @Override
    public Optional<Identity> byToken(String bearer) {
        return Optional.empty();
    }
}
