package org.followup.web.forums;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.LadderKind;
import org.followup.core.forums.Round;
import org.followup.core.forums.Step;
import org.followup.web.edge.Page;

/** The steps of a ladder in words, and which of them come too late for the offices of a round. */
public final class LadderWords {

    private LadderWords() {}

    /** Where a day lasts longest, so that no round is over too early. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
    }

    public static String when(Page page, int days) {
        return when(page, LadderKind.ROUNDS, days);
    }

    static String when(Page page, LadderKind kind, int days) {
        var when = days == 0 ? "day" : days < 0 ? "before" : "after";
        return page.say(LadderView.key(kind, "when"), Map.of("when", when, "days", Math.abs(days)));
    }

    /** The same, and empty where the round has locked: nobody can do anything about it. */
    public static String afterLock(Page page, Ladder ladder, Round round, LocalDate today) {
        return round.locksOn().isBefore(today) ? "" : afterLock(page, ladder, round);
    }

    /** Empty where every step comes before the round locks. */
    public static String afterLock(Page page, Ladder ladder, Round round) {
        return afterLock(page, ladder, round, page.in(round.name()).text());
    }

    /** The same of several rounds that lock so many days after they are due; empty for none. */
    public static String afterLock(Page page, Ladder ladder, List<Round> rounds) {
        return rounds.stream()
                .limit(1)
                .map(round -> afterLock(page, ladder, round, ""))
                .collect(Collectors.joining());
    }

    private static String afterLock(Page page, Ladder ladder, Round round, String name) {
        var late = ladder.afterLock(round);
        return late.isEmpty()
                ? ""
                : page.say(
                        "ladder.after-lock",
                        Map.of(
                                "which",
                                name.isEmpty() ? "all" : "one",
                                "round",
                                name,
                                "lock",
                                when(page, round.daysOfGrace()),
                                "steps",
                                said(page, late),
                                "secretariat",
                                ladder.ofSecretariat().isEmpty() ? "no" : "yes"));
    }

    /**
     * What to think of where days are chosen; empty where offices hear nothing after the due day.
     */
    public static String afterDue(Page page, Ladder ladder) {
        var after = ladder.ofOffices().stream().filter(step -> step.days() > 0).toList();
        return after.isEmpty() ? "" : page.say("ladder.after-due", "steps", said(page, after));
    }

    private static String said(Page page, List<Step> steps) {
        return steps.stream()
                .map(step -> when(page, step.days()))
                .collect(Collectors.joining("; "));
    }
}
