package org.followup.core.reminders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Standing;

/** The due days ahead of a person, for all offices that the person works for. */
public final class FindDueDays {

    private final Forums forums;
    private final Offices offices;
    private final Progress progress;

    public FindDueDays(Forums forums, Offices offices, Progress progress) {
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
    }

    /**
     * Rounds that have not locked, over where nothing is missing, and days of rework until their
     * reminders end; the next one first.
     */
    public List<DueDay> of(Person person, Instant now) {
        var works =
                person.grants().stream()
                        .map(Grant::office)
                        .flatMap(Optional::stream)
                        .distinct()
                        .flatMap(id -> offices.find(id).stream())
                        .toList();
        return forums.all().stream()
                .flatMap(
                        forum -> works.stream().flatMap(office -> days(person, forum, office, now)))
                .sorted(Comparator.comparing(DueDay::dueAt).thenComparing(DueDay::id))
                .toList();
    }

    private Stream<DueDay> days(Person person, Forum forum, Office office, Instant now) {
        var rows = progress.rows(office.id(), forum.id());
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(
                rounds(person, forum, office, rows, now),
                Rework.of(forum, office, rows).stream()
                        .filter(owed -> now.isBefore(owed.deadline().locksAt()))
                        .map(owed -> DueDay.of(person, owed)));
    }

    private Stream<DueDay> rounds(
            Person person, Forum forum, Office office, List<CommitmentRow> rows, Instant now) {
        var arranged = progress.arrangements(forum.id(), office.id());
        return Deadline.all(forum.rounds(), office, arranged).stream()
                .filter(deadline -> now.isBefore(deadline.locksAt()))
                .map(deadline -> DueDay.of(person, forum, deadline, isOver(deadline, forum, rows)));
    }

    private static boolean isOver(Deadline deadline, Forum forum, List<CommitmentRow> rows) {
        return rows.stream()
                .filter(row -> !row.lineage().isClosed())
                .map(row -> new Standing(row, forum.rounds(), deadline.arrangements()))
                .noneMatch(standing -> standing.isMissingIn(deadline.round()));
    }
}
