package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Reported;
import org.followup.core.progress.RoundCount;
import org.followup.core.progress.Score;

/**
 * What was sent back is reworked by a day of its own, with a ladder of the forum toward it. The
 * round may have locked by then: the day binds, not the round.
 */
final class Rework {

    /**
     * So many days after a round has locked, and those for which the ladder goes on: whoever
     * reviews later reminds by hand.
     */
    private static final int LOOKED_AFTER = 106;

    /** Further than any two zones are apart. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private Rework() {}

    /** One for each round and day. */
    static List<Owed> of(Forum forum, Office office, Collection<CommitmentRow> rows) {
        var all = new ArrayList<Owed>();
        for (var round : forum.rounds()) {
            var byDay = new TreeMap<LocalDate, List<CommitmentRow>>();
            for (var row : rows) {
                row.in(round.id())
                        .flatMap(Reported::reworkBy)
                        .ifPresent(
                                day ->
                                        byDay.computeIfAbsent(day, none -> new ArrayList<>())
                                                .add(row));
            }
            byDay.forEach(
                    (day, sentBack) ->
                            all.add(
                                    new Owed(
                                            forum,
                                            toward(forum, office, round, day),
                                            sentBack,
                                            true)));
        }
        return all;
    }

    /**
     * As if it were a round of its own, open from the first step on, or from its day where all
     * steps come after it; no arrangement moves it.
     */
    static Deadline toward(Forum forum, Office office, Round round, LocalDate day) {
        var ladder = forum.reworkLadder();
        var first = day.plusDays(Math.min(0, ladder.steps().getFirst().days()));
        var days =
                new Round(round.id(), round.name(), first, day, day.plusDays(ladder.endsAfter()));
        return new Deadline(days, office, Arrangements.none(forum.id(), office.id()));
    }

    /**
     * Whether the rows of an office are worth a look: something came that may have been sent back.
     */
    static boolean isPossible(Forum forum, Score score, Instant now) {
        return forum.rounds().stream()
                .anyMatch(
                        round ->
                                (!score.rounds().containsKey(round.id())
                                                || hasCome(score.round(round.id())))
                                        && isRecent(forum, round, now));
    }

    private static boolean hasCome(RoundCount count) {
        return count.received() + count.receivedAlthoughComplete() > 0;
    }

    private static boolean isRecent(Forum forum, Round round, Instant now) {
        var zone = ZoneOffset.UTC;
        var last = round.locksOn().plusDays(LOOKED_AFTER + forum.reworkLadder().endsAfter());
        return !now.isBefore(round.opensAt(zone).minus(A_DAY))
                && now.isBefore(last.atStartOfDay(zone).toInstant());
    }
}
