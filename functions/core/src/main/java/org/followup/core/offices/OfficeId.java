package org.followup.core.offices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.history.HistoryId;

/**
 * Names an office in addresses and keys, such as {@code kz}; its upper case begins the references
 * of its commitments.
 */
public record OfficeId(String value) implements Comparable<OfficeId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");

    public OfficeId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an office id has 1 to 20 small letters, digits or -");
        }
    }

    /** Empty where the text is no id: what people type into addresses. */
    public static Optional<OfficeId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new OfficeId(text)) : Optional.empty();
    }

    public HistoryId history() {
        return HistoryId.office(value);
    }

    public String code() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(OfficeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
