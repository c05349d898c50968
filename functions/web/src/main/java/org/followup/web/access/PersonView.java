package org.followup.web.access;

import java.util.List;
import java.util.Optional;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.Term;
import org.followup.core.offices.Office;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;

/** One person: what can be corrected, and the roles with what can be done about each. */
public record PersonView(Person person, List<Held> roles, FilledForm form, Optional<Done> done) {

    /** A role, the office it is held at, and its days if it has an end or a beginning. */
    public record Held(Grant grant, Optional<Office> office, Term term) {

        public String path() {
            return grant.office().map(o -> o + "/" + grant.role().name()).orElse("");
        }

        public boolean canBeHandedOver() {
            return grant.role().belongsToAnOffice() && term.until().isEmpty();
        }
    }
}
