package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Office;

/** A role was handed over to this person, for good or for a time. */
record RoleLetters(Topics topics, Letterhead letterhead) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return Topics.named(letter, "role")
                .map(Role::valueOf)
                .map(role -> composed(letter, person, role));
    }

    private Composed composed(Letter letter, Person person, Role role) {
        return Composed.to(
                person,
                new Notice.RoleHandedOver(
                        person.name(),
                        role,
                        topics.office(letter).map(Office::name),
                        topics.on(letter, person),
                        Topics.day(letter, "from"),
                        Topics.day(letter, "until"),
                        letterhead.address("my-office")),
                Transaction.without());
    }
}
