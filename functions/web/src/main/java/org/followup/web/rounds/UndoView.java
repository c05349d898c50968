package org.followup.web.rounds;

import org.followup.core.progress.Arrangement;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.Page;

/** What is to be undone, in words. */
public record UndoView(Rounds.Place place, Why why, Arrangement arrangement, FilledForm form) {

    public String sentence(Page page) {
        return why.sentence(page, arrangement);
    }

    public String path() {
        return place.path(why.deadline().office().id());
    }
}
