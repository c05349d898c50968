package org.followup.core.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Revised;

/**
 * A status report that one person asked for and that is made aside, because it may be larger than
 * an answer. Who makes it writes the next revision, so that a second run takes it over from one
 * that hangs. {@code lines} and {@code bytes} are those of the file. Cannot be made again from the
 * histories.
 */
public record MadeReport(
        PersonId person,
        MadeReportId reportId,
        ForumId forum,
        State state,
        int lines,
        long bytes,
        Instant askedAt,
        Optional<Instant> endedAt,
        int revision)
        implements Revised {

    /** Files go after a week: the report can be asked for again. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** Longer than any run lasts with its repetitions. */
    private static final Duration HOPELESS = Duration.ofHours(2);

    /** Where it stands. What broke off may be tried again. */
    public enum State {
        ASKED_FOR,
        BEING_MADE,
        MADE,
        BROKEN_OFF
    }

    static MadeReport asked(PersonId person, MadeReportId id, ForumId forum, Instant now) {
        return new MadeReport(person, id, forum, State.ASKED_FOR, 0, 0, now, Optional.empty(), 1);
    }

    @Override
    public Object id() {
        return List.of(person, reportId);
    }

    public MadeReport beingMade() {
        return next(State.BEING_MADE, 0, 0, Optional.empty());
    }

    public MadeReport made(int ofLines, long ofBytes, Instant now) {
        return next(State.MADE, ofLines, ofBytes, Optional.of(now));
    }

    public MadeReport brokenOff(Instant now) {
        return next(State.BROKEN_OFF, 0, 0, Optional.of(now));
    }

    /** It may still come. */
    public boolean isAwaited(Instant now) {
        return switch (state) {
            case ASKED_FOR, BEING_MADE -> now.isBefore(askedAt.plus(HOPELESS));
            case MADE, BROKEN_OFF -> false;
        };
    }

    /** Until when its file is there; empty where there is none, or none any more. */
    public Optional<Instant> until(Instant now) {
        return endedAt.filter(ended -> state == State.MADE)
                .map(ended -> ended.plus(KEPT))
                .filter(now::isBefore);
    }

    private MadeReport next(State to, int ofLines, long ofBytes, Optional<Instant> ended) {
        return new MadeReport(
                person, reportId, forum, to, ofLines, ofBytes, askedAt, ended, revision + 1);
    }
}
