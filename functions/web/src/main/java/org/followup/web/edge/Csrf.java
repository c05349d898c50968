package org.followup.web.edge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token of a form: a code over a fixed text, keyed with the secret in the browser's own cookie.
 * Nothing is stored.
 */
final class Csrf {

    static final String FIELD = "csrf";

    private static final byte[] PURPOSE = "follow-up form 1".getBytes(StandardCharsets.UTF_8);

    private Csrf() {}

    static String token(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    static boolean matches(String token, String secret) {
        return !secret.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        token(secret).getBytes(StandardCharsets.UTF_8));
    }
}
