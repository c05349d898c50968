package org.followup.local.outbox;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Which letters a reader wants to see: by a part of the receiver's address, by kind. */
public record Chosen(String to, String kind) {

    static Chosen by(HttpRequest<?> request) {
        var parameters = request.getParameters();
        return new Chosen(
                Optional.ofNullable(parameters.get("to")).orElse("").strip(),
                Optional.ofNullable(parameters.get("occasion")).orElse(""));
    }

    boolean takes(StoredLetter letter) {
        String wanted = to.toLowerCase(Locale.ROOT);
        return (kind.isEmpty() || kind.equals(letter.kind()))
                && letter.to().stream().anyMatch(address -> address.contains(wanted));
    }

    /** To be put behind an address, so that the choice stays. */
    public String query() {
        return to.isEmpty() && kind.isEmpty()
                ? ""
                : "?to=" + encoded(to) + "&occasion=" + encoded(kind);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
