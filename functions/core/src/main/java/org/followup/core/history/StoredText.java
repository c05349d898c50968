package org.followup.core.history;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A text that people wrote. It stands exactly once, apart from the change that holds its digest, so
 * that it can be deleted with its salt while the chain of hashes stays whole.
 */
public record StoredText(TextId id, String text, String salt) implements View {

    /** With a salt of its own, drawn now. */
    public static StoredText written(TextId id, String text, SecureRandom random) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return new StoredText(id, text, HexFormat.of().formatHex(salt));
    }

    public String digest() {
        return Digest.of(salt + "\n" + text);
    }
}
