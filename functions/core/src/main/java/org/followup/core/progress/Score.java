package org.followup.core.progress;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.View;
import org.followup.core.offices.OfficeId;

/**
 * An office's card in a forum: what the front page, the readiness page and the figures need, in one
 * small item. {@code roundsDigest} says of which rounds it was made, so that a card of other ones
 * is known; cards of former shapes do not have it.
 */
public record Score(
        ForumId forum,
        OfficeId office,
        SortedMap<ThemeCode, ThemeScore> themes,
        SortedMap<RoundId, SortedMap<ThemeCode, RoundCount>> rounds,
        Map<ImplementationStatus, Integer> updatesByStatus,
        int regressions,
        int repeats,
        int pastDue,
        List<Recent> recent,
        String roundsDigest)
        implements View {

    @Override
    public Object id() {
        return List.of(forum, office);
    }

    /** Whether the forum's rounds are still those of which it was made. */
    public boolean isOf(Forum forum) {
        return roundsDigest.equals(Scoring.roundsDigest(forum));
    }

    public int commitments() {
        return themes.values().stream().mapToInt(ThemeScore::commitments).sum();
    }

    public int updates() {
        return updatesByStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    public RoundCount round(RoundId round) {
        return counts(round).values().stream().reduce(RoundCount.NONE, RoundCount::plus);
    }

    public RoundCount round(RoundId round, ThemeCode theme) {
        return counts(round).getOrDefault(theme, RoundCount.NONE);
    }

    /**
     * Whether nothing is missing. A card that does not know the round yet says nothing: the rows
     * have to be asked.
     */
    public boolean isComplete(RoundId round) {
        return rounds.containsKey(round) && round(round).missing() == 0;
    }

    private SortedMap<ThemeCode, RoundCount> counts(RoundId round) {
        return rounds.getOrDefault(round, new TreeMap<>());
    }
}
