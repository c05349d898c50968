package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.commitments.Commitment;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.progress.Update;

/** The secretariat has entered an update for the office, which can take it back. */
record EnteredLetters(Topics topics, DaysOver over, Letterhead letterhead) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        var update = over.update(letter);
        var topic = topics.topic(letter);
        return update.isEmpty() || topic.isEmpty()
                ? Optional.empty()
                : topics.commitment(letter)
                        .map(
                                commitment ->
                                        composed(
                                                letter,
                                                person,
                                                topic.get(),
                                                commitment,
                                                update.get()));
    }

    private Composed composed(
            Letter letter,
            Person person,
            Topics.Topic topic,
            Commitment commitment,
            Update update) {
        var days = over.by(person, topic.forum(), topic.round(), topic.office(), update);
        return Composed.to(
                person,
                new Notice.EnteredOnBehalf(
                        person.name(),
                        topic.promise(commitment),
                        update.version(),
                        topics.on(letter, person),
                        update.receipt(),
                        days,
                        letterhead.address("commitments/" + commitment.reference())),
                Transaction.without());
    }
}
