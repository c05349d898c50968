package org.followup.core.reminders;

import java.util.Set;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;

/** Why a letter waits, was dropped or failed: keys that the desk puts into words. */
final class Reasons {

    static final String ADDRESS_UNKNOWN = "unknown-address";
    static final String EXPIRED = "expired";
    static final String RECEIVER_LEFT = "receiver-left";
    static final String NOTHING_MISSING = "nothing-missing";
    static final String EXCUSED = "excused";
    static final String DEADLINE_CHANGED = "deadline-changed";
    static final String OVERTAKEN = "overtaken";
    static final String AS_BEFORE = "as-before";
    static final String LADDER_ENDED = "ladder-ended";
    static final String ROUND_CLOSED = "round-closed";
    static final String MERGED = "merged";
    static final String FOLDED = "folded";
    static final String GONE = "subject-gone";
    static final String SWITCHED_OFF = "switched-off";
    static final String QUIET = "quiet-hours";
    static final String PAUSED = "paused";
    static final String ONE_A_DAY = "one-a-day";
    static final String UNWRITTEN = "could-not-be-written";
    static final String UNKNOWN_TWICE = "unknown-twice";
    static final String NO_EVENTS = "no-events";
    static final String REFUSED_TOO_OFTEN = "refused-too-often";

    /** What may be undone while the step is still the latest. */
    private static final Set<String> UNDONE = Set.of(EXCUSED, DEADLINE_CHANGED);

    private Reasons() {}

    /**
     * Whether a step that holds again, or still, writes to the receiver of this letter after all.
     */
    static boolean letStepWriteAgain(Letter letter) {
        return letter.metStoppedAddress()
                || (letter.state() == LetterState.DROPPED
                        && letter.reason().filter(UNDONE::contains).isPresent());
    }
}
