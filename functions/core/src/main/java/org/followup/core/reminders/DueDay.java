package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.languages.Localized;
import org.followup.core.progress.Deadline;

/**
 * A day in a person's calendar: when one office is due in one round, or with {@code rework} has to
 * rework there what was sent back. {@code id} is the same in every letter and in the calendar
 * itself, so that a later one alters it and makes no second. {@code over} takes it out again: all
 * has come, or nothing is expected any more.
 */
public record DueDay(
        String id,
        Localized office,
        ZoneId zone,
        Localized round,
        LocalDate dueOn,
        Instant dueAt,
        boolean rework,
        boolean over) {

    static DueDay of(Person person, Forum forum, Deadline deadline, boolean over) {
        return of(person, forum, deadline, false, over);
    }

    /** {@code day} is that of the rework, as if it were a round of its own. */
    static DueDay rework(Person person, Forum forum, Deadline day, boolean over) {
        return of(person, forum, day, true, over);
    }

    static DueDay of(Person person, Owed owed) {
        return of(person, owed.forum(), owed.deadline(), owed.rework(), false);
    }

    private static DueDay of(
            Person person, Forum forum, Deadline deadline, boolean rework, boolean over) {
        return new DueDay(
                id(person, forum, deadline, rework),
                deadline.office().name(),
                deadline.zone(),
                deadline.round().name(),
                deadline.dueOn(),
                deadline.dueAt(),
                rework,
                over);
    }

    /** A round keeps its day when it moves; each day of rework is one of its own. */
    private static String id(Person person, Forum forum, Deadline deadline, boolean rework) {
        var round = deadline.id() + (rework ? ".rework-" + deadline.dueOn() : "");
        return "%s.%s.%s.%s@follow-up"
                .formatted(forum.id(), round, deadline.office().id(), person.id());
    }
}
