package org.followup.core.progress;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Digest;

/**
 * Makes an office's {@link Score} from its rows, the forum's rounds and what was arranged with the
 * office; the same always give the same score.
 */
public final class Scoring {

    private static final int DIGEST_LENGTH = 16;

    private final List<Standing> standings;
    private final Forum forum;

    private Scoring(Forum forum, Arrangements arranged, Collection<CommitmentRow> rows) {
        this.forum = forum;
        this.standings =
                rows.stream().map(row -> new Standing(row, forum.rounds(), arranged)).toList();
    }

    public static Score of(Forum forum, Arrangements arranged, Collection<CommitmentRow> rows) {
        var scoring = new Scoring(forum, arranged, rows);
        return new Score(
                forum.id(),
                arranged.office(),
                scoring.themes(),
                scoring.rounds(),
                scoring.updates(),
                scoring.standings.stream().mapToInt(Standing::regressions).sum(),
                scoring.repeats(),
                scoring.standings.stream().mapToInt(Standing::pastDue).sum(),
                scoring.recent(),
                roundsDigest(forum));
    }

    /** Changes with the days, the number and the order of the rounds. */
    static String roundsDigest(Forum forum) {
        var rounds =
                forum.rounds().stream()
                        .map(
                                round ->
                                        "%s %s %s %s"
                                                .formatted(
                                                        round.id(),
                                                        round.opensOn(),
                                                        round.dueOn(),
                                                        round.locksOn()))
                        .collect(Collectors.joining("\n"));
        return Digest.of(rounds).substring(0, DIGEST_LENGTH);
    }

    private List<Recent> recent() {
        return standings.stream()
                .flatMap(standing -> Recent.of(standing.row()))
                .sorted(Recent.ORDER)
                .limit(Recent.KEPT)
                .toList();
    }

    private SortedMap<ThemeCode, ThemeScore> themes() {
        var themes = new TreeMap<ThemeCode, ThemeScore>();
        for (var standing : standings) {
            themes.merge(
                    standing.row().theme(),
                    ThemeScore.NONE.with(standing.latest().map(Reported::status)),
                    (sofar, one) -> sofar.with(standing.latest().map(Reported::status)));
        }
        return themes;
    }

    private SortedMap<RoundId, SortedMap<ThemeCode, RoundCount>> rounds() {
        var rounds = new TreeMap<RoundId, SortedMap<ThemeCode, RoundCount>>();
        for (var round : forum.rounds()) {
            var counts = new TreeMap<ThemeCode, RoundCount>();
            standings.forEach(
                    standing ->
                            counts.merge(
                                    standing.row().theme(),
                                    count(standing, round),
                                    RoundCount::plus));
            rounds.put(round.id(), counts);
        }
        return rounds;
    }

    private static RoundCount count(Standing standing, Round round) {
        var came = standing.row().in(round.id()).isPresent() ? 1 : 0;
        return standing.isExpectedIn(round)
                ? new RoundCount(1, came, 0)
                : new RoundCount(0, 0, came);
    }

    private EnumMap<ImplementationStatus, Integer> updates() {
        var counts = new EnumMap<ImplementationStatus, Integer>(ImplementationStatus.class);
        standings.forEach(
                standing ->
                        standing.row()
                                .reported()
                                .values()
                                .forEach(
                                        reported ->
                                                counts.merge(reported.status(), 1, Integer::sum)));
        return counts;
    }

    private int repeats() {
        return (int)
                standings.stream()
                        .flatMap(standing -> standing.row().reported().values().stream())
                        .filter(Reported::repeats)
                        .count();
    }
}
