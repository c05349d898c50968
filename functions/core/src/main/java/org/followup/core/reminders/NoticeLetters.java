package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.letters.Letter;

/** Letters that tell one person of one thing: at a civil hour, unless they are urgent. */
final class NoticeLetters {

    private final People people;
    private final MissingUpdates missing;
    private final CivilHours hours;

    NoticeLetters(People people, MissingUpdates missing, CivilHours hours) {
        this.people = people;
        this.missing = missing;
        this.hours = hours;
    }

    Composed compose(Notices kind, Letter letter, Instant now) {
        return letter.receiver()
                .personId()
                .flatMap(id -> people.find(new PersonId(id)))
                .map(person -> compose(kind, letter, person, now))
                .orElseGet(() -> new Composed.Dropped(Reasons.RECEIVER_LEFT));
    }

    private Composed compose(Notices kind, Letter letter, Person person, Instant now) {
        if (letter.kind().choice().filter(person.without()::contains).isPresent()) {
            return new Composed.Dropped(Reasons.SWITCHED_OFF);
        }
        return waits(letter, person, now)
                .orElseGet(
                        () ->
                                kind.compose(letter, person, now)
                                        .orElseGet(() -> new Composed.Dropped(Reasons.GONE)));
    }

    private Optional<Composed> waits(Letter letter, Person person, Instant now) {
        if (letter.kind().urgent() || letter.isByHand()) {
            return Optional.empty();
        }
        return Optional.of(hours.next(Home.of(person, missing.offices()), now))
                .filter(civil -> civil.isAfter(now))
                .map(civil -> new Composed.Later(civil, Reasons.QUIET));
    }
}
