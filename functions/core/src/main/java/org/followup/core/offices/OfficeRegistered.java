package org.followup.core.offices;

import java.time.ZoneId;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.What;

/** The first change of an office's history. */
public record OfficeRegistered(Office office) {

    public static final String KIND = "office-registered";

    public What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("country", office.country())
                        .with("name", Facts.names(office.name()))
                        .with("office", office.id().value())
                        .with("zone", office.zone().getId()));
    }

    public static OfficeRegistered from(Change change) {
        return from(change.what().facts());
    }

    static OfficeRegistered from(Json.Obj facts) {
        return new OfficeRegistered(
                new Office(
                        new OfficeId(facts.text("office")),
                        Facts.names(facts.get("name")),
                        facts.text("country"),
                        ZoneId.of(facts.text("zone"))));
    }
}
