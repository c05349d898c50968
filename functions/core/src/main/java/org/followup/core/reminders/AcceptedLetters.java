package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/** The secretariat has accepted an update. */
record AcceptedLetters(Topics topics, Letterhead letterhead) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.promise(letter)
                .map(
                        promise ->
                                Composed.to(
                                        person,
                                        new Notice.Accepted(
                                                person.name(),
                                                promise,
                                                Topics.number(letter, "version"),
                                                letterhead.address(
                                                        "commitments/" + promise.commitment())),
                                        Transaction.without()));
    }
}
