package org.followup.core.reports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.RoundCount;
import org.followup.core.progress.Score;
import org.followup.core.progress.ThemeScore;

/** One field of the summary: the commitments of a country under a theme, counted. */
public record OfTheme(
        String country,
        ThemeCode theme,
        int commitments,
        SortedMap<ImplementationStatus, Integer> latest,
        SortedMap<RoundId, RoundCount> rounds) {

    static List<OfTheme> of(Forum forum, Collection<Score> scores, Map<OfficeId, Office> offices) {
        var all = new TreeMap<String, OfTheme>();
        for (var score : scores) {
            var country = java.util.Objects.requireNonNull(offices.get(score.office())).country();
            score.themes()
                    .forEach(
                            (theme, counts) ->
                                    all.merge(
                                            country + " " + theme.value(),
                                            of(forum, country, score, theme, counts),
                                            OfTheme::plus));
        }
        return all.values().stream()
                .sorted(
                        Comparator.comparing(OfTheme::country)
                                .thenComparing(field -> field.theme().value()))
                .toList();
    }

    private static OfTheme of(
            Forum forum, String country, Score score, ThemeCode theme, ThemeScore counts) {
        var rounds = new TreeMap<RoundId, RoundCount>();
        forum.rounds().forEach(round -> rounds.put(round.id(), score.round(round.id(), theme)));
        return new OfTheme(
                country, theme, counts.commitments(), new TreeMap<>(counts.latest()), rounds);
    }

    private OfTheme plus(OfTheme other) {
        var statuses = new TreeMap<>(latest);
        other.latest.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        var counts = new TreeMap<>(rounds);
        other.rounds.forEach((round, count) -> counts.merge(round, count, RoundCount::plus));
        return new OfTheme(country, theme, commitments + other.commitments, statuses, counts);
    }
}
