package org.followup.web.rounds;

import java.util.List;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Frequency;
import org.followup.core.forums.Round;
import org.followup.core.progress.RoundSeries;
import org.followup.web.edge.FilledForm;

/** The form of a series, and the rounds that come of it; none before it was filled rightly. */
public record SeriesView(Forum forum, FilledForm form, List<Round> rounds) {

    public static Frequency[] frequencies() {
        return Frequency.values();
    }

    public static int most() {
        return RoundSeries.MOST;
    }
}
