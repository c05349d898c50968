package org.followup.core.forums;

import org.followup.core.history.HistoryId;

/** Names a forum in addresses and keys, such as {@code 2025-tashkent}. */
public record ForumId(String value) {

    public ForumId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a forum id has 1 to 40 small letters, digits or -");
        }
    }

    public HistoryId history() {
        return HistoryId.forum(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
