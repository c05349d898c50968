package org.followup.web.history;

import org.followup.core.history.StoredText;
import org.followup.web.edge.FilledForm;

/** The text that is to go, the history it stands in, and the form that asks why. */
public record RedactionView(StoredText text, String history, FilledForm form) {

    public String path() {
        return HistoryLine.path(text.id());
    }
}
