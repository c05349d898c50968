package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.letters.Letter;

/** Somebody has written a note on an update; the note itself stays in the service. */
record NoteWrittenLetters(Topics topics, Letterhead letterhead, StopLinks stops)
        implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.promise(letter).map(promise -> composed(letter, person, promise, now));
    }

    private Composed composed(Letter letter, Person person, Notice.Promise promise, Instant now) {
        var stop = stops.in(letter, person, now);
        var page = letterhead.address("commitments/" + promise.commitment());
        return Composed.to(
                person,
                new Notice.NoteWritten(
                        person.name(), promise, topics.on(letter, person), page, stop.address()),
                stop.stored());
    }
}
