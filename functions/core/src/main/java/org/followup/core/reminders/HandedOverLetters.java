package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.commitments.Commitment;
import org.followup.core.letters.Letter;

/** A text waits for the commissioner: a link to exactly that text, for that person. */
record HandedOverLetters(Topics topics, OfficeLinks links) implements Notices {

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
        var handover = letter.about().getOrDefault("handover", "");
        var waits = topics.progress().handOver(commitment.reference(), topic.round().id());
        if (waits.filter(text -> text.receipt().equals(handover)).isEmpty()) {
            return new Composed.Dropped(Reasons.NOTHING_MISSING);
        }
        var page =
                "confirm/%s/%s?handover=%s"
                        .formatted(commitment.reference(), topic.round().id(), handover);
        var link = links.toConfirm(person, topic.office(), handover, page, now);
        return Composed.to(
                person,
                new Notice.HandedOver(
                        person.name(), topic.promise(commitment), link.address(), link.until()),
                link.stored());
    }
}
