package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/** To the secretariat: what an office has still not sent; none where all has come. */
record EscalationLetters(Topics topics, MissingUpdates missing, Letterhead letterhead)
        implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.topic(letter).map(topic -> composed(person, topic));
    }

    private Composed composed(Person person, Topics.Topic topic) {
        var open = missing.in(topic.forum(), topic.deadline()).size();
        return open == 0
                ? new Composed.Dropped(Reasons.NOTHING_MISSING)
                : Composed.to(
                        person,
                        new Notice.Escalation(
                                person.name(),
                                topic.place(),
                                open,
                                letterhead.address("secretariat")),
                        Transaction.without());
    }
}
