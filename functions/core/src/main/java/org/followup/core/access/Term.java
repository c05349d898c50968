package org.followup.core.access;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which a role is held; both ends count, and either may be open. */
public record Term(Optional<LocalDate> from, Optional<LocalDate> until) {

    public Term {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("a term does not end before it begins");
        }
    }

    public static final Term OPEN = new Term(Optional.empty(), Optional.empty());

    public static Term from(LocalDate day) {
        return new Term(Optional.of(day), Optional.empty());
    }

    public boolean has(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
