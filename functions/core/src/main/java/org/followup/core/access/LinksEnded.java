package org.followup.core.access;

import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.What;

/** The change that says that all links a person was sent are over, and what they opened. */
public record LinksEnded(PersonId person) {

    public static final String KIND = "links-ended";

    public What what() {
        return new What(KIND, 1, Json.obj().with("person", person.value()));
    }

    public static LinksEnded from(Change change) {
        return new LinksEnded(new PersonId(change.what().facts().text("person")));
    }
}
