package org.followup.core.access;

import java.util.List;
import java.util.Optional;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.OfficeId;

/** The people the service knows. */
public interface People {

    Optional<Person> find(PersonId id);

    /** Everybody behind an address, by id. */
    List<Person> with(EmailAddress address);

    /** Everybody, by id. */
    List<Person> all();

    /** What is left of somebody who has left. */
    Optional<FormerPerson> former(PersonId id);

    default List<Person> of(OfficeId office) {
        return all().stream()
                .filter(
                        person ->
                                person.grants().stream()
                                        .anyMatch(
                                                grant ->
                                                        grant.office()
                                                                .filter(office::equals)
                                                                .isPresent()))
                .toList();
    }
}
