package org.followup.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.offices.Office;

/**
 * The deadline in force for one office in one round, by the office's clock: the round's days, and
 * what was arranged with the office since. The latest extension counts, but never ends before the
 * round's own due day; the days of grace are those of the round. Whoever asks when something is
 * due, late or locked for an office asks here, never the {@link Round}.
 */
public record Deadline(Round round, Office office, Arrangements arrangements) {

    /** Why this day, in the order in which it came to be. */
    public sealed interface Cause {

        /** The day of the round, the same for all. */
        record DayOfRound(Round round) implements Cause {}

        record Arranged(Arrangement arrangement) implements Cause {}
    }

    public static List<Deadline> all(List<Round> rounds, Office office, Arrangements arrangements) {
        return rounds.stream().map(round -> new Deadline(round, office, arrangements)).toList();
    }

    public ZoneId zone() {
        return office.zone();
    }

    public LocalDate opensOn() {
        return round.opensOn();
    }

    public LocalDate dueOn() {
        return dueOnFor(round.dueOn());
    }

    private Optional<LocalDate> extended() {
        var extended = Optional.<LocalDate>empty();
        for (var each : arranged()) {
            if (each instanceof Arrangement.Extended(var id, var day, var made)) {
                extended = Optional.of(day);
            }
        }
        return extended;
    }

    /** The day that would hold for the office, were the round due on another one. */
    public LocalDate dueOnFor(LocalDate ofRound) {
        return later(extended().orElse(ofRound), ofRound);
    }

    /** The last day on which the office may write. */
    public LocalDate locksOn() {
        var locks = round.locksOn().plusDays(ChronoUnit.DAYS.between(round.dueOn(), dueOn()));
        for (var each : arranged()) {
            if (each instanceof Arrangement.Reopened(var id, var day, var made)) {
                locks = later(locks, day);
            }
        }
        return locks;
    }

    public Instant opensAt() {
        return opensOn().atStartOfDay(zone()).toInstant();
    }

    public Instant dueAt() {
        return dueOn().atTime(Round.DUE_AT).atZone(zone()).toInstant();
    }

    public Instant locksAt() {
        return locksOn().plusDays(1).atStartOfDay(zone()).toInstant();
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt()) && now.isBefore(locksAt());
    }

    public boolean isLate(Instant now) {
        return now.isAfter(dueAt());
    }

    /** Days to the due day by the office's calendar; negative once it is past. */
    public long days(Instant now) {
        return ChronoUnit.DAYS.between(now.atZone(zone()).toLocalDate(), dueOn());
    }

    public boolean isExtended() {
        return dueOn().isAfter(round.dueOn());
    }

    /** Whether nothing at all is expected of the office in the round. */
    public boolean isExcused() {
        return arrangements.excuses(round.id());
    }

    public boolean excuses(CommitmentReference commitment) {
        return arrangements.excuses(round.id(), commitment);
    }

    public boolean isReopened() {
        return arranged().stream().anyMatch(Arrangement.Reopened.class::isInstance);
    }

    /** What the office asked for and was not given yet. */
    public Optional<Arrangement.Asked> asked() {
        Optional<Arrangement.Asked> open = Optional.empty();
        for (var each : arranged()) {
            open =
                    switch (each) {
                        case Arrangement.Asked asked -> Optional.of(asked);
                        case Arrangement.Extended extended -> Optional.empty();
                        case Arrangement.RoundExcused excused -> Optional.empty();
                        case Arrangement.CommitmentExcused excused -> open;
                        case Arrangement.Reopened reopened -> open;
                    };
        }
        return open;
    }

    /** What holds for the office in the round, the earliest first. */
    public List<Arrangement> arranged() {
        return arrangements.of(round.id());
    }

    public List<Cause> causes() {
        var causes = new ArrayList<Cause>();
        causes.add(new Cause.DayOfRound(round));
        arranged().stream()
                .filter(each -> !(each instanceof Arrangement.Asked))
                .forEach(each -> causes.add(new Cause.Arranged(each)));
        return List.copyOf(causes);
    }

    public RoundId id() {
        return round.id();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
