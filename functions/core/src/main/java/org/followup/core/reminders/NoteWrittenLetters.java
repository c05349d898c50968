package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/** Somebody has written a note on an update; the note itself stays in the service. */
record NoteWrittenLetters(Topics topics, Letterhead letterhead) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.promise(letter)
                .map(
                        promise ->
                                Composed.to(
                                        person,
                                        new Notice.NoteWritten(
                                                person.name(),
                                                promise,
                                                letterhead.address(
                                                        "commitments/" + promise.commitment())),
                                        Transaction.without()));
    }
}
