package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.commitments.Commitment;
import org.followup.core.letters.Letter;

/** The secretariat has accepted an update. */
record AcceptedLetters(Topics topics, DaysOver over, Letterhead letterhead, StopLinks stops)
        implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.topic(letter)
                .flatMap(
                        topic ->
                                topics.commitment(letter)
                                        .map(c -> composed(letter, person, topic, c, now)));
    }

    private Composed composed(
            Letter letter, Person person, Topics.Topic topic, Commitment commitment, Instant now) {
        var stop = stops.in(letter, person, now);
        return Composed.to(
                person,
                new Notice.Accepted(
                        person.name(),
                        topic.promise(commitment),
                        Topics.number(letter, "version"),
                        topics.on(letter, person),
                        over.by(person, topic, letter),
                        letterhead.address("commitments/" + commitment.reference()),
                        stop.address()),
                stop.stored());
    }
}
