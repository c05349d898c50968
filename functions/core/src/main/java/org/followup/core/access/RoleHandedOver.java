package org.followup.core.access;

import java.time.LocalDate;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;

/**
 * The change by which a role goes from one person to the next: {@code startsOn} is the successor's
 * first day, {@code endsOn} the predecessor's last, so that both may hold it for a while.
 */
public record RoleHandedOver(
        OfficeId office,
        Role role,
        PersonId predecessor,
        PersonId successor,
        LocalDate startsOn,
        LocalDate endsOn) {

    public static final String KIND = "role-handed-over";

    public What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("endsOn", Facts.date(endsOn))
                        .with("office", office.value())
                        .with("person", successor.value())
                        .with("predecessor", predecessor.value())
                        .with("role", role.name())
                        .with("startsOn", Facts.date(startsOn)));
    }

    public static RoleHandedOver from(Change change) {
        var facts = change.what().facts();
        return new RoleHandedOver(
                new OfficeId(facts.text("office")),
                Role.valueOf(facts.text("role")),
                new PersonId(facts.text("predecessor")),
                new PersonId(facts.text("person")),
                Facts.date(facts.get("startsOn")),
                Facts.date(facts.get("endsOn")));
    }
}
