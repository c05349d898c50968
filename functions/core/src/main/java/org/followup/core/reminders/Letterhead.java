package org.followup.core.reminders;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Person;
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

    /** One round's letters stand in one thread. */
    Map<String, String> headers(Letter letter) {
        var common = Map.of("Auto-Submitted", "auto-generated", "Reply-To", replyTo.value());
        return thread(letter)
                .map(
                        thread ->
                                Map.of(
                                        "Auto-Submitted",
                                        "auto-generated",
                                        "Reply-To",
                                        replyTo.value(),
                                        "References",
                                        thread))
                .orElse(common);
    }

    /** Names the due day in a person's calendar: a later letter alters it, and makes no second. */
    String calendarId(Person person, Owed owed) {
        return "%s.%s.%s.%s@%s"
                .formatted(
                        owed.forum().id(),
                        owed.round().id(),
                        owed.office().id(),
                        person.id(),
                        baseAddress.getHost());
    }

    /** What comes back with the mail service's events. */
    Map<String, String> tags(Letter letter, EmailAddress to) {
        return Map.of(
                "address", to.digest(),
                "receiver", letter.receiver().key(),
                "occasion", letter.occasion(),
                "kind", letter.kind().name());
    }

    private Optional<String> thread(Letter letter) {
        var about = letter.about();
        return Optional.ofNullable(about.get("round"))
                .map(
                        round ->
                                "<round.%s.%s.%s@%s>"
                                        .formatted(
                                                about.getOrDefault("forum", ""),
                                                about.getOrDefault("office", ""),
                                                round,
                                                baseAddress.getHost()));
    }
}
