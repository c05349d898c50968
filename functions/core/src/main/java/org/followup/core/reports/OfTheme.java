package org.followup.core.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.RoundCount;
import org.followup.core.progress.Score;
import org.followup.core.progress.ThemeScore;

/** One field of the summary: the commitments of an office under a theme, counted. */
public record OfTheme(
        OfficeId office,
        ThemeCode theme,
        int commitments,
        SortedMap<ImplementationStatus, Integer> latest,
        SortedMap<RoundId, RoundCount> rounds) {

    static List<OfTheme> of(Forum forum, Collection<Score> scores) {
        var all = new ArrayList<OfTheme>();
        for (var score : scores) {
            score.themes().forEach((theme, counts) -> all.add(of(forum, score, theme, counts)));
        }
        return List.copyOf(all);
    }

    private static OfTheme of(Forum forum, Score score, ThemeCode theme, ThemeScore counts) {
        var rounds = new TreeMap<RoundId, RoundCount>();
        forum.rounds().forEach(round -> rounds.put(round.id(), score.round(round.id(), theme)));
        return new OfTheme(
                score.office(),
                theme,
                counts.commitments(),
                new TreeMap<>(counts.latest()),
                rounds);
    }
}
