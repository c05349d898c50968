package org.followup.core.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of a history. {@code body} is its canonical JSON, stored as it is and never written
 * again; {@code hash = SHA-256(previous hash + "\n" + body)}, in hexadecimal.
 */
public record Change(
        HistoryId history,
        long sequence,
        Instant at,
        Actor who,
        What what,
        String body,
        String hash) {

    /** The next change after {@code head}; its moment never lies before the head's. */
    public static Change after(Head head, Instant now, Actor who, What what) {
        var at = (now.isBefore(head.at()) ? head.at() : now).truncatedTo(ChronoUnit.MILLIS);
        var sequence = head.sequence() + 1;
        var said =
                Json.obj()
                        .with("at", at.toString())
                        .with("facts", what.facts())
                        .with("history", head.history().key())
                        .with("kind", what.kind())
                        .with("sequence", sequence)
                        .with("shape", what.shape())
                        .with("who", who.id());
        var body = who.token().map(label -> said.with("token", label)).orElse(said).write();
        return new Change(
                head.history(), sequence, at, who, what, body, Digest.chained(head.hash(), body));
    }

    /** Reads a stored body back; the hash is taken as stored and checked by {@link Chain} alone. */
    public static Change read(String body, String hash) {
        var json = Json.parse(body).asObj();
        var what =
                new What(json.text("kind"), (int) json.number("shape"), json.get("facts").asObj());
        return new Change(
                new HistoryId(json.text("history")),
                json.number("sequence"),
                Instant.parse(json.text("at")),
                new Actor(json.text("who"), json.find("token").map(Json::asText)),
                what,
                body,
                hash);
    }

    public Head head() {
        return new Head(history, sequence, hash, at);
    }
}
