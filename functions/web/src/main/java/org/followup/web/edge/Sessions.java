package org.followup.web.edge;

import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.Recognise;

/** Knows who holds the cookie of a live session, or an API token that nobody has revoked. */
public interface Sessions {

    Optional<Recognise.SignedIn> bySession(String cookie);

    Optional<Identity> byToken(String bearer);
}
