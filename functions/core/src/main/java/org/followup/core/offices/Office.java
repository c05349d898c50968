package org.followup.core.offices;

import java.time.ZoneId;
import org.followup.core.history.View;
import org.followup.core.languages.Localized;

/**
 * An office that reports. {@code country} is an ISO 3166 code of two letters; {@code zone} decides
 * its deadlines.
 */
public record Office(OfficeId id, Localized name, String country, ZoneId zone) implements View {

    public Office {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country has two capital letters");
        }
    }
}
