package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/** The forum meets on other days: those that hold when the letter goes out. */
record ForumMovedLetters(Topics topics, Letterhead letterhead) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.forum(letter).map(forum -> composed(letter, person, forum));
    }

    private Composed composed(Letter letter, Person person, Forum forum) {
        return Composed.to(
                person,
                new Notice.ForumMoved(
                        person.name(),
                        forum.name(),
                        forum.opensOn(),
                        Topics.day(letter, "formerOpensOn"),
                        forum.illustrative(),
                        letterhead.address("my-office")),
                Transaction.without());
    }
}
