package org.followup.web.progress;

import java.util.Comparator;
import org.followup.core.forums.Round;
import org.followup.core.progress.TextField;
import org.followup.core.progress.Update;
import org.followup.core.progress.UpdateContent;

/** A submitted version with its texts, as a page shows it. */
public record Told(Round round, Update update, UpdateContent content) {

    /** By the days of the rounds, then by version. */
    static final Comparator<Told> ORDER =
            Comparator.comparing((Told told) -> told.round().dueOn())
                    .thenComparing(told -> told.round().id())
                    .thenComparingInt(told -> told.update().version());

    /** Names the version among those of its commitment. */
    public String name() {
        return update.round() + ":" + update.version();
    }

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
