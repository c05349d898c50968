package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.letters.Letter;

/** Finds out what one kind of notice has to say to a person now. */
interface Notices {

    /** Empty where what it is about is gone. */
    Optional<Composed> compose(Letter letter, Person person, Instant now);
}
