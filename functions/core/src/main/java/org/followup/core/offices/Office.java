package org.followup.core.offices;

import java.time.ZoneId;
import org.followup.core.history.View;
import org.followup.core.languages.Localized;

/**
 * An office that reports. {@code country} is an ISO 3166 code of two letters; {@code zone} decides
 * its deadlines.
 */
public record Office(
        OfficeId id, Localized name, String country, ZoneId zone, ConfirmationRights confirmation)
        implements View {

    /** An office as it is registered: two people confirm. */
    public Office(OfficeId id, Localized name, String country, ZoneId zone) {
        this(id, name, country, zone, ConfirmationRights.TWO_PEOPLE);
    }

    public Office {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country has two capital letters");
        }
    }

    /** As the register has it after a correction; id and how it confirms stay. */
    Office corrected(Office as) {
        return new Office(id, as.name, as.country, as.zone, confirmation);
    }

    public Office with(ConfirmationRights rights) {
        return new Office(id, name, country, zone, rights);
    }
}
