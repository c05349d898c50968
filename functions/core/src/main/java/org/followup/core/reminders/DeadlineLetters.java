package org.followup.core.reminders;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/** Another day holds for an office, or none; the reason stays in the service. */
record DeadlineLetters(Topics topics, MissingUpdates missing, Letterhead letterhead)
        implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.topic(letter).map(topic -> composed(letter, person, topic));
    }

    private Composed composed(Letter letter, Person person, Topics.Topic topic) {
        return Composed.to(
                person,
                new Notice.DeadlineChanged(
                        person.name(),
                        topic.place(),
                        topics.commitment(letter).map(topic::promise),
                        change(letter),
                        Topics.day(letter, "formerDueOn"),
                        day(person, topic),
                        letterhead.address("my-office")),
                Transaction.without());
    }

    private DueDay day(Person person, Topics.Topic topic) {
        var over = missing.in(topic.forum(), topic.deadline()).isEmpty();
        return DueDay.of(person, topic.forum(), topic.deadline(), over);
    }

    private static Notice.DeadlineChanged.Change change(Letter letter) {
        return Topics.named(letter, "change")
                .map(name -> name.toUpperCase(Locale.ROOT))
                .map(Notice.DeadlineChanged.Change::valueOf)
                .orElse(Notice.DeadlineChanged.Change.MOVED);
    }
}
