package org.followup.core.reminders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
