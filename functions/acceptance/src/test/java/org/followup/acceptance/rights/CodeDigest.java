package org.followup.acceptance.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells apart what was noted of this code from what was noted of another. */
final class CodeDigest {

    private static final List<String> MODULES =
            List.of("core", "dynamodb", "ses", "s3", "web", "reminders", "jobs");

    private CodeDigest() {}

    static String now() throws IOException {
        var digest = sha256();
        for (var module : MODULES) {
            var classes = root().resolve("functions/" + module + "/target/classes");
            try (var files = Files.walk(classes)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static Path root() {
        return Path.of(System.getProperty("repository.root"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
