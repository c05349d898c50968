package org.followup.core.stores;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.progress.CardsWanted;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Recent;
import org.followup.core.progress.RoundCount;
import org.followup.core.progress.Score;
import org.followup.core.progress.ThemeScore;

/** Cards of offices, at random. */
record RandomScores(RandomValues values, RandomRegister register, RandomCommitments commitments) {

    Score score() {
        return new Score(
                register.forumId(),
                register.officeId(),
                new TreeMap<>(values.map(4, register::themeCode, this::theme)),
                new TreeMap<>(values.map(4, register::roundId, this::counts)),
                byStatus(),
                values.number(0, 9),
                values.number(0, 9),
                values.number(0, 9),
                values.list(3, this::recent),
                values.digest());
    }

    CardsWanted cardsWanted() {
        return new CardsWanted(register.forumId(), values.number(1, 999_999), values.moment());
    }

    private Recent recent() {
        return new Recent(
                commitments.reference(),
                register.themeCode(),
                values.moment(),
                values.maybe(commitments::status));
    }

    private ThemeScore theme() {
        return new ThemeScore(values.number(0, 99), byStatus());
    }

    private TreeMap<org.followup.core.forums.ThemeCode, RoundCount> counts() {
        return new TreeMap<>(
                values.map(
                        3,
                        register::themeCode,
                        () ->
                                new RoundCount(
                                        values.number(0, 9),
                                        values.number(0, 9),
                                        values.number(0, 9))));
    }

    private Map<ImplementationStatus, Integer> byStatus() {
        var counts = new EnumMap<ImplementationStatus, Integer>(ImplementationStatus.class);
        counts.putAll(values.map(3, commitments::status, () -> values.number(0, 99)));
        return counts;
    }
}
