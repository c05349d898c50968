package org.followup.core.history;

/**
 * A request as its sender named it: the same key and payload gets the same answer, another payload
 * is refused.
 */
public record RequestKey(String person, String id) {

    public RequestKey {
        if (!id.matches("[A-Za-z0-9_-]{8,64}")) {
            throw new IllegalArgumentException("a request id has 8 to 64 letters, digits, - or _");
        }
    }
}
