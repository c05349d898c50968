package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.letters.Letter;

/** The secretariat has accepted an update. */
record AcceptedLetters(Topics topics, Letterhead letterhead, StopLinks stops) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.promise(letter).map(promise -> composed(letter, person, promise, now));
    }

    private Composed composed(Letter letter, Person person, Notice.Promise promise, Instant now) {
        var stop = stops.in(letter, person, now);
        var page = letterhead.address("commitments/" + promise.commitment());
        return Composed.to(
                person,
                new Notice.Accepted(
                        person.name(),
                        promise,
                        Topics.number(letter, "version"),
                        page,
                        stop.address()),
                stop.stored());
    }
}
