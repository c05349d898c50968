package org.followup.core.reminders;

import java.time.Instant;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;

/**
 * A reminder that will go out at {@code at} if nothing more is reported by then. {@code missing}
 * updates of the office are still to come.
 */
public record Foreseen(
        Instant at,
        Forum forum,
        Round round,
        Office office,
        Step step,
        Person receiver,
        int missing) {}
