package org.followup.local.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** The letters for programs, the latest first. */
@Controller("/outbox.json")
@Produces(MediaType.APPLICATION_JSON)
final class OutboxApi {

    private final Outbox outbox;
    private final LetterStates states;

    OutboxApi(Outbox outbox, LetterStates states) {
        this.outbox = outbox;
        this.states = states;
    }

    @Get
    Letters letters(HttpRequest<?> request) {
        Chosen chosen = Chosen.by(request);
        return new Letters(
                outbox.all().stream()
                        .filter(letter -> chosen.takes(letter, states))
                        .map(this::described)
                        .toList());
    }

    private Described described(StoredLetter letter) {
        OpenedLetter content = letter.open();
        return new Described(
                letter.id(),
                String.join(", ", letter.to()),
                content.subject(),
                content.language(),
                letter.kind(),
                letter.tags().getOrDefault("occasion", ""),
                states.of(letter).name(),
                letter.sentAt(),
                letter.events().stream().map(StoredLetter.Told::toString).toList(),
                content.text(),
                content.html(),
                content.links());
    }

    @JsonInclude
    @Serdeable
    record Letters(List<Described> letters) {}

    /**
     * {@code occasion} is why it was written, {@code key} what makes it the only one of its kind.
     */
    @JsonInclude
    @Serdeable
    record Described(
            String id,
            String to,
            String subject,
            String language,
            String occasion,
            String key,
            String state,
            Instant sentAt,
            List<String> events,
            String text,
            String html,
            List<String> links) {}
}
