package org.followup.core.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Where an office's update on one commitment in one round stands. A version that was withdrawn
 * leaves what counted {@code before} it.
 */
public sealed interface UpdateState {

    /** Everything but a hand-over, which waits on top of one of these. */
    sealed interface Settled extends UpdateState {}

    /** Nothing is submitted; something may be typed, which no history knows. */
    record Draft() implements Settled {}

    /** Every version was withdrawn before review: the update is missing again. */
    record Withdrawn() implements Settled {}

    /** Waits for the secretariat. */
    record Submitted(Version version, Settled before) implements Settled {}

    /** Waits for the office, which reworks it by that day. */
    record SentBack(Version version, LocalDate reworkBy, Settled before) implements Settled {}

    record Accepted(Version version, Settled before) implements Settled {}

    record Published(Version version, Settled before) implements Settled {}

    /** Frozen, and waits for the second person of the office. */
    record HandedOver(Settled before) implements UpdateState {}

    /**
     * What the rules need to know of a submitted version: {@code forPublication} is the office's
     * mark that it may be published.
     */
    record Version(int number, boolean onBehalf, boolean forPublication) {}

    /** What counts now: under a hand-over, what counted before it. */
    default Settled settled() {
        return switch (this) {
            case Settled settled -> settled;
            case HandedOver(var before) -> before;
        };
    }

    /** Whether something that counts is submitted. */
    default boolean isReceived() {
        return switch (settled()) {
            case Draft(), Withdrawn() -> false;
            case Submitted s -> true;
            case SentBack s -> true;
            case Accepted a -> true;
            case Published p -> true;
        };
    }

    /** From all versions of one commitment and round. */
    static Settled of(List<Update> versions) {
        Settled state = new Draft();
        var inOrder = versions.stream().sorted(Comparator.comparingInt(Update::version)).toList();
        for (var update : inOrder) {
            state = after(state, update);
        }
        return state;
    }

    private static Settled after(Settled former, Update update) {
        Settled before = former instanceof Withdrawn ? new Draft() : former;
        var version =
                new Version(
                        update.version(),
                        update.source() == Source.ON_BEHALF,
                        update.forPublication());
        var review = update.review();
        return switch (review.stage()) {
            case SUBMITTED -> new Submitted(version, before);
            case SENT_BACK -> new SentBack(version, review.reworkBy().orElseThrow(), before);
            case ACCEPTED -> new Accepted(version, before);
            case PUBLISHED -> new Published(version, before);
            case WITHDRAWN -> before instanceof Draft ? new Withdrawn() : before;
        };
    }
}
