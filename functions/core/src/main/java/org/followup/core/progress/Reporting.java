package org.followup.core.progress;

import java.util.stream.Stream;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.offices.OfficeId;

/** Who reports for an office, and is told of what concerns it: its focal points and its head. */
record Reporting(People people) {

    /** A transaction has an end; no office has more people. */
    static final int MOST = 80;

    Stream<Person> of(OfficeId office) {
        return people.of(office).stream()
                .filter(
                        person ->
                                person.is(Role.FOCAL_POINT, office)
                                        || person.is(Role.COMMISSIONER, office))
                .limit(MOST);
    }
}
