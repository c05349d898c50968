package org.followup.core.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.followup.core.languages.Localized;

/**
 * One reporting round. It opens at the beginning of its first day, is due at 18:00 of the due day
 * and locks at the end of its last day, each by the clock of the office that reports.
 */
public record Round(
        RoundId id, Localized name, LocalDate opensOn, LocalDate dueOn, LocalDate locksOn) {

    public static final LocalTime DUE_AT = LocalTime.of(18, 0);

    public Round {
        if (dueOn.isBefore(opensOn) || locksOn.isBefore(dueOn)) {
            throw new IllegalArgumentException("a round opens, then is due, then locks");
        }
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
