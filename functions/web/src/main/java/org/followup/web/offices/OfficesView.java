package org.followup.web.offices;

import java.util.List;
import org.followup.core.access.Person;
import org.followup.core.offices.Office;

/** All offices, with how many people each has. */
public record OfficesView(List<Office> offices, List<Person> everybody) {

    public long peopleOf(Office office) {
        return everybody.stream()
                .filter(
                        person ->
                                person.grants().stream()
                                        .flatMap(grant -> grant.office().stream())
                                        .anyMatch(office.id()::equals))
                .count();
    }
}
