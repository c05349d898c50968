package org.followup.core.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.followup.core.history.Digest;

/**
 * Something only its bearer knows: shown or sent once, never stored; what is stored is its digest.
 */
public record Secret(String value) {

    public static Secret random(SecureRandom random, int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
    }

    public String digest() {
        return Digest.of(value);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
