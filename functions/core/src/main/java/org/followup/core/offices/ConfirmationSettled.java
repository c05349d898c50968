package org.followup.core.offices;

import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.What;

/** The change that records how an office confirms its updates, in that office's history. */
public record ConfirmationSettled(
        OfficeId office, ConfirmationRights before, ConfirmationRights after) {

    public static final String KIND = "confirmation-settled";

    public What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("after", after.facts())
                        .with("before", before.facts())
                        .with("office", office.value()));
    }

    public static ConfirmationSettled from(Change change) {
        var facts = change.what().facts();
        return new ConfirmationSettled(
                new OfficeId(facts.text("office")),
                ConfirmationRights.from(facts.get("before").asObj()),
                ConfirmationRights.from(facts.get("after").asObj()));
    }
}
