package org.followup.local.outbox;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Which letters a reader wants to see: by a part of the receiver's address, by kind, by state. */
public record Chosen(String to, String kind, String state) {

    static Chosen by(HttpRequest<?> request) {
        var parameters = request.getParameters();
        return new Chosen(
                Optional.ofNullable(parameters.get("to")).orElse("").strip(),
                Optional.ofNullable(parameters.get("occasion")).orElse(""),
                Optional.ofNullable(parameters.get("state")).orElse(""));
    }

    /** The ledger is asked only where a state was chosen. */
    boolean takes(StoredLetter letter, LetterStates states) {
        String wanted = to.toLowerCase(Locale.ROOT);
        return (kind.isEmpty() || kind.equals(letter.kind()))
                && (state.isEmpty() || state.equals(states.of(letter).name()))
                && letter.to().stream().anyMatch(address -> address.contains(wanted));
    }

    /** To be put behind an address, so that the choice stays. */
    public String query() {
        return to.isEmpty() && kind.isEmpty() && state.isEmpty()
                ? ""
                : "?to=" + encoded(to) + "&occasion=" + encoded(kind) + "&state=" + encoded(state);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
