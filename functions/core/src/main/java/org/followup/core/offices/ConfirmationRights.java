package org.followup.core.offices;

import org.followup.core.history.Json;

/**
 * How an office departs from «one writes, another confirms»: its focal points may submit alone; one
 * person, or one mailbox of two people, may hand over and confirm. Both need the office's recorded
 * consent, which is the change that sets them.
 */
public record ConfirmationRights(boolean focalPointAlone, boolean ownHandOver) {

    public static final ConfirmationRights TWO_PEOPLE = new ConfirmationRights(false, false);

    Json facts() {
        return Json.obj().with("focalPointAlone", focalPointAlone).with("ownHandOver", ownHandOver);
    }

    static ConfirmationRights from(Json.Obj facts) {
        return new ConfirmationRights(facts.flag("focalPointAlone"), facts.flag("ownHandOver"));
    }
}
