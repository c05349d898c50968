package org.followup.core.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.Revised;

/**
 * Whether the mail service tells what becomes of letters. {@code heardAt} is the latest moment that
 * an event spoke of, {@code silentSince} the first accepted letter after it. Only where events
 * arrive does the absence of one mean that a letter did not go out. {@code toldAt} is when somebody
 * was last told of the silence.
 */
public record EventsHeard(
        Optional<Instant> heardAt,
        Optional<Instant> silentSince,
        Optional<Instant> toldAt,
        int revision)
        implements Revised {

    /** There is one. */
    public static final String ID = "events";

    /** So that a thousand letters in a row are not a thousand writes. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    /** The mail service says «sent» within seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration TELL_AGAIN = Duration.ofDays(1);

    /** Nothing accepted, nothing heard. */
    public static EventsHeard nothing() {
        return new EventsHeard(Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    @Override
    public Object id() {
        return ID;
    }

    /** They came before, and none is overdue. */
    public boolean arrive(Instant now) {
        return heardAt.isPresent() && !areMissing(now);
    }

    /** A letter was accepted long ago, and nothing was said since, of it or of any other. */
    public boolean areMissing(Instant now) {
        return silentSince.filter(since -> !now.isBefore(since.plus(PATIENCE))).isPresent();
    }

    /** An event speaks of {@code at}; the same where it says little new. */
    public EventsHeard heard(Instant at) {
        var silence = silentSince.filter(since -> at.isBefore(since.minus(GRAIN)));
        var latest = heardAt.filter(at::isBefore).orElse(at);
        return silence.equals(silentSince) && isFresh(at)
                ? this
                : new EventsHeard(Optional.of(latest), silence, toldAt, revision + 1);
    }

    /** A letter was handed over {@code at} that moment and accepted. */
    public EventsHeard accepted(Instant at) {
        return silentSince.isPresent() || isFresh(at)
                ? this
                : new EventsHeard(heardAt, Optional.of(at), toldAt, revision + 1);
    }

    /** Once a day, as long as it lasts. */
    public boolean isToBeTold(Instant now) {
        return areMissing(now)
                && toldAt.filter(told -> now.isBefore(told.plus(TELL_AGAIN))).isEmpty();
    }

    public EventsHeard told(Instant now) {
        return new EventsHeard(heardAt, silentSince, Optional.of(now), revision + 1);
    }

    private boolean isFresh(Instant at) {
        return heardAt.filter(heard -> !at.isAfter(heard.plus(GRAIN))).isPresent();
    }
}
