package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.Person;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;

/**
 * Where a person works, for hours and days: the first of the person's offices by id, so that «one
 * reminder a day» has one day. Whoever has no office works where the secretariat says that it does,
 * and by UTC if nobody said anything, or as no member of it.
 */
record Home(String country, ZoneId zone) {

    static final Home NOWHERE = new Home("", ZoneOffset.UTC);

    static Home of(SecretariatPlace place) {
        return new Home(place.country(), place.zone());
    }

    /**
     * Whose role begins tomorrow or ended yesterday has no office today: then the one that a letter
     * is {@code about} counts.
     */
    static Optional<Home> atOffice(
            Person person, Optional<String> about, Map<OfficeId, Office> offices) {
        var own = person.grants().stream().flatMap(grant -> grant.office().stream()).sorted();
        return Stream.concat(own, about.map(OfficeId::new).stream())
                .map(offices::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(office -> new Home(office.country(), office.zone()));
    }

    LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
