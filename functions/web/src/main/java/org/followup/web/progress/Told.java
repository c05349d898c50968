package org.followup.web.progress;

import org.followup.core.forums.Round;
import org.followup.core.progress.TextField;
import org.followup.core.progress.Update;
import org.followup.core.progress.UpdateContent;

/** A submitted version with its texts, as a page shows it. */
public record Told(Round round, Update update, UpdateContent content) {

    public String done() {
        return content.text(TextField.DONE);
    }

    public String challenges() {
        return content.text(TextField.CHALLENGES);
    }

    public String nextStep() {
        return content.text(TextField.NEXT_STEP);
    }

    public String evidence() {
        return content.text(TextField.EVIDENCE);
    }
}
