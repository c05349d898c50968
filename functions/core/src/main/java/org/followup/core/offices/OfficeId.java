package org.followup.core.offices;

import java.util.Locale;
import org.followup.core.history.HistoryId;

/**
 * Names an office in addresses and keys, such as {@code kz}; its upper case begins the references
 * of its commitments.
 */
public record OfficeId(String value) implements Comparable<OfficeId> {

    public OfficeId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,19}")) {
            throw new IllegalArgumentException(
                    "an office id has 1 to 20 small letters, digits or -");
        }
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
