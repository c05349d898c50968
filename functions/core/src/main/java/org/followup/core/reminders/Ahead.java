package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.Grant;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Pause;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;

/** Whom letters reach, and when, as it stands now: for those who look ahead. */
record Ahead(
        List<Person> people, Map<OfficeId, Office> offices, List<Pause> pauses, CivilHours hours) {

    /** Nobody is foreseen a letter at an address that is stopped. */
    static Ahead of(Letters letters, People people, Offices offices, CivilHours hours) {
        var stopped =
                letters.stoppedAddresses().stream()
                        .map(AddressState::digest)
                        .collect(Collectors.toUnmodifiableSet());
        return new Ahead(
                people.all().stream()
                        .filter(person -> !stopped.contains(person.address().digest()))
                        .toList(),
                offices.all().stream()
                        .collect(Collectors.toUnmodifiableMap(Office::id, Function.identity())),
                letters.pauses(),
                hours);
    }

    /** With the roles that they hold by then, by the calendar of the office of each. */
    List<Person> people(Instant at) {
        return people.stream().map(person -> on(person, at)).toList();
    }

    /** The sender looks at the roles once more: a letter may wait until after the last day. */
    Person on(Person person, Instant at) {
        return person.on(grant -> LocalDate.ofInstant(at, zone(grant)));
    }

    private ZoneId zone(Grant grant) {
        return grant.office()
                .flatMap(office -> Optional.ofNullable(offices.get(office)))
                .map(Office::zone)
                .orElse(ZoneOffset.UTC);
    }

    /** When a letter that is owed {@code at} a moment reaches the person. */
    Instant reaches(Person person, LetterKind kind, Map<String, String> about, Instant at) {
        return hours.next(hours.home(person, offices), released(kind, about, pauses, at));
    }

    ZoneId zone(Person person) {
        return hours.home(person, offices).zone();
    }

    /** When the last pause that holds such a letter at that moment is over. */
    static Instant released(
            LetterKind kind, Map<String, String> about, List<Pause> pauses, Instant at) {
        return pauses.stream()
                .filter(pause -> pause.holds(kind, about, at))
                .map(Pause::until)
                .max(Comparator.naturalOrder())
                .orElse(at);
    }
}
