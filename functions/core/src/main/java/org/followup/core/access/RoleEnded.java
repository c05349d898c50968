package org.followup.core.access;

import java.util.Optional;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;

/** The change that takes a role from a person, who may have left altogether. */
public record RoleEnded(PersonId person, Grant grant, boolean left) {

    public static final String KIND = "role-ended";

    public What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("left", left)
                        .with("office", grant.office(), office -> Json.of(office.value()))
                        .with("person", person.value())
                        .with("role", grant.role().name()));
    }

    public static RoleEnded from(Change change) {
        var facts = change.what().facts();
        Optional<OfficeId> office = facts.find("office").map(o -> new OfficeId(o.asText()));
        return new RoleEnded(
                new PersonId(facts.text("person")),
                new Grant(Role.valueOf(facts.text("role")), office),
                facts.flag("left"));
    }
}
