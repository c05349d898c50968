package org.followup.core.practices;

import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.offices.OfficeId;

/**
 * Names a contribution in addresses and keys, such as {@code kz-14}: its office, and the change of
 * that office's history that brought it.
 */
public record ContributionId(OfficeId office, long sequence) {

    private static final Pattern SHAPE = Pattern.compile("(.+)-([1-9][0-9]{0,8})");

    public static Optional<ContributionId> parse(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches()
                ? OfficeId.parse(parts.group(1))
                        .map(office -> new ContributionId(office, Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    public String value() {
        return office + "-" + sequence;
    }

    @Override
    public String toString() {
        return value();
    }
}
