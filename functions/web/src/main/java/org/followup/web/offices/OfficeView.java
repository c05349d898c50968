package org.followup.web.offices;

import java.util.List;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.forums.Forum;
import org.followup.core.offices.Office;
import org.followup.core.progress.CommitmentRow;
import org.followup.web.edge.Done;

/** One office: its people, and what it promised at each forum. */
public record OfficeView(
        Office office, List<Person> people, List<Promised> promised, Optional<Done> done) {

    /** The commitments of one forum. */
    public record Promised(Forum forum, List<CommitmentRow> rows) {}

    public List<Role> rolesOf(Person person) {
        return person.grants().stream()
                .filter(grant -> grant.office().filter(office.id()::equals).isPresent())
                .map(grant -> grant.role())
                .sorted()
                .toList();
    }
}
