package org.followup.web.progress;

import java.util.Comparator;
import java.util.Optional;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.progress.Evidence;
import org.followup.core.progress.ReportingState;
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
        return name(update.round(), update.version());
    }

    static String name(RoundId round, int version) {
        return round + ":" + version;
    }

    /** Where the report of this version stands, by what became of it. */
    public ReportingState state() {
        return switch (update.review().stage()) {
            case SUBMITTED, WITHDRAWN -> ReportingState.SUBMITTED;
            case SENT_BACK -> ReportingState.SENT_BACK;
            case ACCEPTED, PUBLISHED -> ReportingState.ACCEPTED;
        };
    }

    public Evidence shown(Optional<Assessed> assessed) {
        return Evidence.of(content, assessed.map(Assessed::assessment));
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
