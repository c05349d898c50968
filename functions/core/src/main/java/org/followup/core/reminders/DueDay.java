package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.languages.Localized;
import org.followup.core.progress.Deadline;

/**
 * A day in a person's calendar: when one office is due in one round. {@code id} is the same in
 * every letter and in the calendar itself, so that a later one alters it and makes no second.
 * {@code over} takes it out again: all has come, or nothing is expected any more.
 */
public record DueDay(
        String id,
        Localized office,
        ZoneId zone,
        Localized round,
        LocalDate dueOn,
        Instant dueAt,
        boolean over) {

    static DueDay of(Person person, Forum forum, Deadline deadline, boolean over) {
        return new DueDay(
                id(person, forum, deadline),
                deadline.office().name(),
                deadline.zone(),
                deadline.round().name(),
                deadline.dueOn(),
                deadline.dueAt(),
                over);
    }

    static String id(Person person, Forum forum, Deadline deadline) {
        return "%s.%s.%s.%s@follow-up"
                .formatted(forum.id(), deadline.id(), deadline.office().id(), person.id());
    }
}
