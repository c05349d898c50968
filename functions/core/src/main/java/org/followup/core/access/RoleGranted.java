package org.followup.core.access;

import java.util.Optional;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;

/**
 * The change that gives a person a role: in the office's history, or in the service's for the
 * secretariat.
 */
public record RoleGranted(PersonId person, Grant grant) {

    public static final String KIND = "role-granted";

    public What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("office", grant.office(), office -> Json.of(office.value()))
                        .with("person", person.value())
                        .with("role", grant.role().name()));
    }

    public static RoleGranted from(Change change) {
        var facts = change.what().facts();
        Optional<OfficeId> office = facts.find("office").map(o -> new OfficeId(o.asText()));
        return new RoleGranted(
                new PersonId(facts.text("person")),
                new Grant(Role.valueOf(facts.text("role")), office));
    }
}
