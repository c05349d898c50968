package org.followup.core.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.languages.Localized;

/**
 * One reporting round. It opens at the beginning of its first day, is due at 18:00 of the due day
 * and locks at the end of its last day, each by the clock of the office that reports. It may have
 * been moved for all offices, {@code moves} says how; what holds for one of them is a {@code
 * Deadline}.
 */
public record Round(
        RoundId id,
        Localized name,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate locksOn,
        List<Move> moves) {

    public static final LocalTime DUE_AT = LocalTime.of(18, 0);

    public Round {
        moves = List.copyOf(moves);
        if (dueOn.isBefore(opensOn) || locksOn.isBefore(dueOn)) {
            throw new IllegalArgumentException("a round opens, then is due, then locks");
        }
    }

    /** As it was announced: never moved. */
    public Round(
            RoundId id, Localized name, LocalDate opensOn, LocalDate dueOn, LocalDate locksOn) {
        this(id, name, opensOn, dueOn, locksOn, List.of());
    }

    public Round moved(Move move) {
        var longer = new ArrayList<>(moves);
        longer.add(move);
        return new Round(id, name, move.opensOn(), move.dueOn(), move.locksOn(), longer);
    }

    /** The move that can be undone: the last, unless it undid one itself. */
    public Optional<Move> lastMove() {
        return moves.isEmpty() || moves.getLast().undo()
                ? Optional.empty()
                : Optional.of(moves.getLast());
    }

    /** Days after the due day on which late updates are still taken. */
    public int daysOfGrace() {
        return (int) ChronoUnit.DAYS.between(dueOn, locksOn);
    }

    public boolean hasSameDays(Round other) {
        return opensOn.equals(other.opensOn)
                && dueOn.equals(other.dueOn)
                && locksOn.equals(other.locksOn);
    }

    public boolean overlaps(Round other) {
        return !opensOn.isAfter(other.dueOn) && !other.opensOn.isAfter(dueOn);
    }

    public Instant opensAt(ZoneId zone) {
        return opensOn.atStartOfDay(zone).toInstant();
    }

    public Instant dueAt(ZoneId zone) {
        return dueOn.atTime(DUE_AT).atZone(zone).toInstant();
    }

    public Instant locksAt(ZoneId zone) {
        return locksOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean isOpen(ZoneId zone, Instant now) {
        return !now.isBefore(opensAt(zone)) && now.isBefore(locksAt(zone));
    }

    public boolean isLate(ZoneId zone, Instant now) {
        return now.isAfter(dueAt(zone));
    }
}
