package org.followup.core.reminders;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/**
 * Another day holds for an office, or none; the reason stays in the service. What it says is what
 * holds when it goes out, and where that is what its receiver knows, it does not.
 */
record DeadlineLetters(
        Topics topics, MissingUpdates missing, DeadlineNews news, Letterhead letterhead)
        implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.topic(letter).map(topic -> composed(letter, person, topic));
    }

    private Composed composed(Letter letter, Person person, Topics.Topic topic) {
        return switch (news.of(letter, topic.deadline())) {
            case DeadlineNews.News.Nothing(var reason) -> new Composed.Dropped(reason);
            case DeadlineNews.News.Holds holds -> composed(letter, person, topic, holds);
        };
    }

    private Composed composed(
            Letter letter, Person person, Topics.Topic topic, DeadlineNews.News.Holds holds) {
        var content =
                new Notice.DeadlineChanged(
                        person.name(),
                        topic.place(),
                        topics.commitment(letter).map(topic::promise),
                        holds.change(),
                        holds.formerDueOn(),
                        day(person, topic),
                        letterhead.address("my-office"));
        return Composed.to(person, content, Transaction.without())
                .noting(Map.of(DeadlineNews.TOLD, topic.deadline().dueOn().toString()));
    }

    private DueDay day(Person person, Topics.Topic topic) {
        var over = missing.in(topic.forum(), topic.deadline()).isEmpty();
        return DueDay.of(person, topic.forum(), topic.deadline(), over);
    }
}
