package org.followup.core.reminders;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.followup.core.history.Revised;

/**
 * Where the secretariat works, for the hours and days of letters to its members who have no office:
 * the country whose calendar they rest by, or none, and the clock they work by.
 */
public record SecretariatPlace(String country, ZoneId zone, int revision) implements Revised {

    /** What holds until the secretariat says where it works; it stands in no store. */
    public static final SecretariatPlace NOWHERE = new SecretariatPlace("", ZoneOffset.UTC, 0);

    public SecretariatPlace {
        if (!country.matches("([A-Z]{2})?")) {
            throw new IllegalArgumentException("a country has two capital letters");
        }
        zone = zone.normalized().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : zone;
    }

    @Override
    public String id() {
        return "secretariat-place";
    }

    boolean isAt(SecretariatPlace other) {
        return country.equals(other.country) && zone.equals(other.zone);
    }

    /** {@code UTC} or a city, as it is stored and chosen. */
    public String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
