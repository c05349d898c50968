package org.followup.web.forums;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.forums.Theme;
import org.followup.core.offices.Office;
import org.followup.core.progress.RoundCount;
import org.followup.core.progress.Score;
import org.followup.core.progress.ThemeScore;

/** Offices by themes: where the commitments stand, and what came in the round that is looked at. */
public record ForumBoard(Forum forum, Optional<Round> round, List<Row> rows) {

    /** One office; {@code count} is of the whole round. */
    public record Row(Office office, List<Cell> cells, RoundCount count, boolean late) {}

    /**
     * One theme of an office. {@code late} says that what is missing is past the office's deadline.
     */
    public record Cell(Theme theme, Optional<ThemeScore> score, RoundCount count, boolean late) {}

    /** Over all offices. */
    public RoundCount total() {
        return rows.stream().map(Row::count).reduce(RoundCount.NONE, RoundCount::plus);
    }

    static Row row(Forum forum, Optional<Round> round, Office office, Score score, Instant now) {
        var late = round.filter(r -> r.isLate(office.zone(), now)).isPresent();
        var cells =
                forum.themes().stream()
                        .map(
                                theme ->
                                        new Cell(
                                                theme,
                                                Optional.ofNullable(
                                                        score.themes().get(theme.code())),
                                                round.map(r -> score.round(r.id(), theme.code()))
                                                        .orElse(RoundCount.NONE),
                                                late))
                        .toList();
        return new Row(
                office, cells, round.map(r -> score.round(r.id())).orElse(RoundCount.NONE), late);
    }
}
