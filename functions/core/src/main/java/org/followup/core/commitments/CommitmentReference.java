package org.followup.core.commitments;

import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.OfficeId;

/**
 * The human name of a commitment, given by the system and never reused: office, year, theme, number
 * ({@code KZ-2025-VIO-03}).
 */
public record CommitmentReference(String value) implements Comparable<CommitmentReference> {

    private static final Pattern SHAPE =
            Pattern.compile("([A-Z0-9-]{1,20})-(\\d{4})-([A-Z][A-Z0-9]{1,5})-(\\d{2,4})");

    public CommitmentReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a commitment is named like KZ-2025-VIO-03");
        }
    }

    public static CommitmentReference of(OfficeId office, int year, ThemeCode theme, int number) {
        return new CommitmentReference(
                String.format(
                        java.util.Locale.ROOT,
                        "%s-%04d-%s-%02d",
                        office.code(),
                        year,
                        theme.value(),
                        number));
    }

    /** Empty where the text is no reference: what people type into addresses. */
    public static Optional<CommitmentReference> parse(String text) {
        return SHAPE.matcher(text).matches()
                ? Optional.of(new CommitmentReference(text))
                : Optional.empty();
    }

    public int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public int compareTo(CommitmentReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
