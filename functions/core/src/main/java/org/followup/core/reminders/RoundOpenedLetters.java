package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.letters.Letter;

/** A round has opened: how many promises are asked about, and until when. */
record RoundOpenedLetters(
        Topics topics, MissingUpdates missing, Letterhead letterhead, StopLinks stops)
        implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.topic(letter)
                .map(
                        topic ->
                                topic.deadline().isOpen(now)
                                        ? composed(letter, person, topic, now)
                                        : new Composed.Dropped(Reasons.ROUND_CLOSED));
    }

    private Composed composed(Letter letter, Person person, Topics.Topic topic, Instant now) {
        var stop = stops.in(letter, person, now);
        var asked = missing.in(topic.forum(), topic.deadline()).size();
        if (asked == 0) {
            return new Composed.Dropped(Reasons.NOTHING_MISSING);
        }
        return Composed.to(
                person,
                new Notice.RoundOpened(
                        person.name(),
                        topic.place(),
                        asked,
                        letterhead.address("my-office"),
                        stop.address()),
                stop.stored());
    }
}
