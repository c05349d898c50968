package org.followup.core.imports;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names an import; long enough that nobody finds one by guessing. */
public record ImportId(String value) {

    public ImportId {
        if (!value.matches("[a-z0-9]{8,40}")) {
            throw new IllegalArgumentException("an import id has 8 to 40 small letters or digits");
        }
    }

    public static ImportId random(SecureRandom random) {
        var drawn = new byte[16];
        random.nextBytes(drawn);
        return new ImportId(HexFormat.of().formatHex(drawn));
    }

    @Override
    public String toString() {
        return value;
    }
}
