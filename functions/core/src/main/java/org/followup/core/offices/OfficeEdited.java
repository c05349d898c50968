package org.followup.core.offices;

import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.What;

/** The change that corrects the name, country or zone of an office, in that office's history. */
public record OfficeEdited(Office before, Office after) {

    public static final String KIND = "office-edited";

    public What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("after", new OfficeRegistered(after).what().facts())
                        .with("before", new OfficeRegistered(before).what().facts())
                        .with("office", after.id().value()));
    }

    /** The office as it stood before this change, corrected by it. */
    public static Office apply(Office office, Change change) {
        return office.corrected(
                OfficeRegistered.from(change.what().facts().get("after").asObj()).office());
    }
}
