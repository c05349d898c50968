package org.followup.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** One file: {@code app.css} is served as {@code app.0123456789ab.css}. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Asset(String hashedName, String contentType, byte[] plain, byte[] zipped) {

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml; charset=utf-8",
                    "ico", "image/x-icon",
                    "png", "image/png",
                    "txt", "text/plain; charset=utf-8");

    static Asset of(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        return new Asset(
                name.substring(0, dot) + "." + hash(content) + "." + extension,
                type,
                content,
                zip(content));
    }

    boolean worthZipping() {
        return zipped.length < plain.length;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] zip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
