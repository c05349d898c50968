package org.followup.core.access;

import java.time.LocalDate;
import java.util.Optional;

/** People whose roles end or begin, for tests of what follows from that. */
public final class Terms {

    private Terms() {}

    /** The last day on which the person holds the role. */
    public static Person ending(Person person, Grant grant, LocalDate last) {
        return person.with(grant, new Term(Optional.empty(), Optional.of(last)));
    }

    public static Person beginning(Person person, Grant grant, LocalDate first) {
        return person.with(grant, Term.from(first));
    }

    public static Person of(People people, String id) {
        return people.find(new PersonId(id)).orElseThrow();
    }
}
