package org.followup.core.history;

/**
 * A text that people wrote. It stands exactly once, apart from the change that holds its digest, so
 * that it can be deleted with its salt while the chain of hashes stays whole.
 */
public record StoredText(TextId id, String text, String salt) implements View {

    public String digest() {
        return Digest.of(salt + "\n" + text);
    }
}
