package org.followup.core.reminders;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.access.Secret;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;

/**
 * What all letters share: where the service is found (an absolute address, never taken from a
 * request), and who reads the replies.
 */
public record Letterhead(URI baseAddress, EmailAddress replyTo) {

    public Letterhead {
        if (!baseAddress.isAbsolute() || baseAddress.getHost() == null) {
            throw new IllegalArgumentException(
                    "the base address is absolute, such as https://example.org/");
        }
        var text = baseAddress.toString();
        baseAddress = text.endsWith("/") ? baseAddress : URI.create(text + "/");
    }

    /** {@code path} is relative to the service. */
    URI address(String path) {
        return baseAddress.resolve(path);
    }

    /** The page with the button that uses a secret. */
    URI link(Secret secret) {
        return address("in/" + secret.value());
    }

    /**
     * One round's letters stand in one thread. What one may switch off says so to the mail program
     * too (RFC 8058): one press there, without a page, or a mail to the secretariat.
     */
    Map<String, String> headers(Letter letter, LetterContent content) {
        var headers = new TreeMap<String, String>();
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("Reply-To", replyTo.value());
        thread(letter).ifPresent(thread -> headers.put("References", thread));
        stop(content)
                .ifPresent(
                        page -> {
                            headers.put(
                                    "List-Unsubscribe",
                                    "<%s>, <mailto:%s?subject=unsubscribe>"
                                            .formatted(page, replyTo.value()));
                            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                        });
        return headers;
    }

    private static Optional<URI> stop(LetterContent content) {
        return content instanceof Notice notice ? notice.stop() : Optional.empty();
    }

    /** What comes back with the mail service's events. */
    Map<String, String> tags(Letter letter, EmailAddress to) {
        return Map.of(
                "address", to.digest(),
                "receiver", letter.receiver().key(),
                "occasion", letter.occasion(),
                "kind", letter.kind().name());
    }

    /** What a letter is not about is left out: two dots in a row are no message's name. */
    private Optional<String> thread(Letter letter) {
        var about = letter.about();
        return Optional.ofNullable(about.get("round"))
                .map(
                        round ->
                                Stream.of("round", about.get("forum"), about.get("office"), round)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(".")))
                .map(name -> "<%s@%s>".formatted(name, baseAddress.getHost()));
    }
}
