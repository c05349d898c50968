package org.followup.core.forums;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a forum has other days than it was announced with: since which change of its history, and
 * which days it had before.
 */
public record DaysMoved(
        long sequence, Instant at, LocalDate formerOpensOn, LocalDate formerClosesOn) {}
