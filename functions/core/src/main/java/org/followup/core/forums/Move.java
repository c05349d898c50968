package org.followup.core.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.languages.LanguageTag;

/**
 * How a round was moved for all offices: by the change of the forum's history at {@code sequence},
 * to which days and from which. {@code undo} says that it took back the move before. The reason
 * stands in that history in one language, if one was given.
 */
public record Move(
        long sequence,
        Instant at,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate locksOn,
        LocalDate formerOpensOn,
        LocalDate formerDueOn,
        LocalDate formerLocksOn,
        boolean undo,
        Optional<LanguageTag> reason) {

    /** Where the reason stands: {@code reason.ru}. */
    public static final String REASON = "reason.";

    /** Not stored yet: the change brings its sequence and moment. */
    public static Move between(Round former, Round now, Optional<LanguageTag> reason) {
        return unmade(former, now, false, reason);
    }

    /** Back to the days before this one. */
    public Move undone(Round round, Optional<LanguageTag> why) {
        var back = new Round(round.id(), round.name(), formerOpensOn, formerDueOn, formerLocksOn);
        return unmade(round, back, true, why);
    }

    private static Move unmade(
            Round former, Round now, boolean undo, Optional<LanguageTag> reason) {
        return new Move(
                0,
                Instant.EPOCH,
                now.opensOn(),
                now.dueOn(),
                now.locksOn(),
                former.opensOn(),
                former.dueOn(),
                former.locksOn(),
                undo,
                reason);
    }
}
