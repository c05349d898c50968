package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/** A file that somebody has asked for is ready; it is fetched after signing in. */
record ExportLetters(Topics topics, Letterhead letterhead) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return Topics.named(letter, "report")
                .map(
                        report ->
                                Composed.to(
                                        person,
                                        new Notice.ExportReady(
                                                person.name(),
                                                report,
                                                topics.on(letter, person),
                                                letterhead.address("reports/" + report)),
                                        Transaction.without()));
    }
}
