package org.followup.core.access;

import java.util.List;
import java.util.Optional;

/**
 * Everything that lets somebody in, found by the digest of what they hold. Expired entries may
 * still be found.
 */
public interface Keys {

    Optional<Session> session(String digest);

    Optional<SignIn> signIn(String id);

    Optional<Link> link(String digest);

    Optional<Token> token(String digest);

    List<Token> tokens();

    Optional<Attempts> attempts(String key);
}
