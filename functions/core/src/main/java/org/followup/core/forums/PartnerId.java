package org.followup.core.forums;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a partner in addresses and keys, such as {@code unicef}; never changed. */
public record PartnerId(String value) implements Comparable<PartnerId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public PartnerId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a partner id has 1 to 40 small letters, digits or -");
        }
    }

    /** Empty where the text is no id: what people type into addresses. */
    public static Optional<PartnerId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PartnerId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(PartnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
