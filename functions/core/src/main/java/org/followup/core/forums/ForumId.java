package org.followup.core.forums;

import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.history.HistoryId;

/** Names a forum in addresses and keys, such as {@code 2025-tashkent}. */
public record ForumId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public ForumId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a forum id has 1 to 40 small letters, digits or -");
        }
    }

    /** Empty where the text is no id: what people type into addresses. */
    public static Optional<ForumId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ForumId(text)) : Optional.empty();
    }

    public HistoryId history() {
        return HistoryId.forum(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
