package org.followup.core.reports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.RoundCount;
import org.followup.core.progress.Score;

/**
 * The figures of a forum, summed from the cards of its offices. {@code offices} counts those that
 * have commitments.
 */
public record Figures(
        int commitments,
        int offices,
        int articles,
        int updates,
        Map<ImplementationStatus, Integer> updatesByStatus,
        Map<ImplementationStatus, Integer> latestStatus,
        int statusRegressions,
        int repeatedTexts,
        int pastDueNotComplete,
        List<OfRound> rounds) {

    /** One round, in the order of the due days. */
    public record OfRound(
            RoundId round, int expected, int received, int receivedAlthoughComplete) {}

    public static Figures of(Forum forum, int articles, Collection<Score> scores) {
        var rounds = forum.rounds().stream().map(round -> of(round.id(), scores)).toList();
        return new Figures(
                scores.stream().mapToInt(Score::commitments).sum(),
                scores.size(),
                articles,
                scores.stream().mapToInt(Score::updates).sum(),
                sum(scores.stream().map(Score::updatesByStatus).toList()),
                sum(
                        scores.stream()
                                .flatMap(score -> score.themes().values().stream())
                                .map(theme -> theme.latest())
                                .toList()),
                scores.stream().mapToInt(Score::regressions).sum(),
                scores.stream().mapToInt(Score::repeats).sum(),
                scores.stream().mapToInt(Score::pastDue).sum(),
                rounds);
    }

    private static OfRound of(RoundId round, Collection<Score> scores) {
        var count =
                scores.stream()
                        .map(score -> score.round(round))
                        .reduce(RoundCount.NONE, RoundCount::plus);
        return new OfRound(
                round, count.expected(), count.received(), count.receivedAlthoughComplete());
    }

    /** Every status has its count, also where it is none. */
    private static Map<ImplementationStatus, Integer> sum(
            List<Map<ImplementationStatus, Integer>> counts) {
        var sum = new EnumMap<ImplementationStatus, Integer>(ImplementationStatus.class);
        for (var status : ImplementationStatus.values()) {
            sum.put(status, 0);
        }
        counts.forEach(
                some -> some.forEach((status, count) -> sum.merge(status, count, Integer::sum)));
        return sum;
    }
}
