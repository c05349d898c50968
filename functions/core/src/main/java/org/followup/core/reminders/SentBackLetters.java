package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.commitments.Commitment;
import org.followup.core.letters.Letter;
import org.followup.core.progress.Stage;

/** The secretariat has a question on an update: where to answer it, and by which day. */
record SentBackLetters(Topics topics, OfficeLinks links) implements Notices {

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
        if (!isAsked(letter, topic, commitment)) {
            return new Composed.Dropped(Reasons.NOTHING_MISSING);
        }
        var form =
                "commitments/%s/rounds/%s/update"
                        .formatted(commitment.reference(), topic.round().id());
        var link = links.toForm(person, topic.office(), form, now);
        return Composed.to(
                person,
                new Notice.SentBack(
                        person.name(),
                        topic.promise(commitment),
                        Topics.day(letter, "reworkBy").orElse(topic.deadline().locksOn()),
                        link.address(),
                        link.until()),
                link.stored());
    }

    /** The answer may have come over the quiet days. */
    private boolean isAsked(Letter letter, Topics.Topic topic, Commitment commitment) {
        var day = Topics.day(letter, "reworkBy");
        return topics.progress()
                .row(topic.office().id(), topic.forum().id(), commitment.reference())
                .flatMap(row -> row.in(topic.round().id()))
                .filter(update -> update.stage() == Stage.SENT_BACK)
                .filter(update -> day.isEmpty() || update.reworkBy().equals(day))
                .isPresent();
    }
}
