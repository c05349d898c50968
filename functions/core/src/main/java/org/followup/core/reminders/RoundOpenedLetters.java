package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/** A round has opened: how many promises are asked about, and until when. */
record RoundOpenedLetters(Topics topics, MissingUpdates missing, Letterhead letterhead)
        implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.topic(letter).map(topic -> composed(person, topic));
    }

    private Composed composed(Person person, Topics.Topic topic) {
        var asked = missing.in(topic.forum(), topic.deadline()).size();
        return Composed.to(
                person,
                new Notice.RoundOpened(
                        person.name(), topic.place(), asked, letterhead.address("my-office")),
                Transaction.without());
    }
}
