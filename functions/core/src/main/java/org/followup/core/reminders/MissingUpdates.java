package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Standing;

/** Finds what has not been received, as it is at the moment of asking. */
final class MissingUpdates {

    private static final Set<Role> OF_OFFICES = Set.of(Role.FOCAL_POINT, Role.COMMISSIONER);

    private final Forums forums;
    private final Offices offices;
    private final Progress progress;
    private final Stuck stuck;

    MissingUpdates(Forums forums, Offices offices, Progress progress, People people) {
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.stuck = new Stuck(progress, people);
    }

    Map<OfficeId, Office> offices() {
        return offices.all().stream()
                .collect(Collectors.toUnmodifiableMap(Office::id, Function.identity()));
    }

    Deadline deadline(Forum forum, Round round, Office office) {
        return new Deadline(round, office, progress.arrangements(forum.id(), office.id()));
    }

    /** What awaits confirmation and nobody may confirm. */
    Set<CommitmentReference> stuck(List<CommitmentRow> rows, Deadline deadline) {
        return stuck.among(rows, deadline);
    }

    /** Nobody is reminded of what was withdrawn or superseded, also where it was due before. */
    List<CommitmentRow> in(Forum forum, Deadline deadline) {
        return in(forum, deadline, progress.rows(deadline.office().id(), forum.id()));
    }

    private static List<CommitmentRow> in(
            Forum forum, Deadline deadline, List<CommitmentRow> rows) {
        var arranged = deadline.arrangements();
        return rows.stream()
                .filter(row -> !row.lineage().isClosed())
                .filter(
                        row ->
                                new Standing(row, forum.rounds(), arranged)
                                        .isMissingIn(deadline.round()))
                .toList();
    }

    /**
     * Of all offices of a person, for the rounds whose ladder has begun, what is this person's
     * turn; what is due first stands first.
     */
    List<Owed> of(Person person, Map<OfficeId, Office> known, Instant now) {
        var all = new ArrayList<Owed>();
        for (var forum : forums.all()) {
            known.values().stream()
                    .filter(office -> !roles(person, office.id()).isEmpty())
                    .forEach(office -> all.addAll(of(person, forum, office, now)));
        }
        all.sort(
                Comparator.comparing((Owed owed) -> owed.deadline().dueAt())
                        .thenComparing(owed -> owed.office().id())
                        .thenComparing(Owed::name));
        return List.copyOf(all);
    }

    static Set<Role> roles(Person person, OfficeId office) {
        return person.grants().stream()
                .filter(grant -> grant.office().filter(office::equals).isPresent())
                .map(grant -> grant.role())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was sent back to an office, toward the days by which it is to be reworked. */
    List<Owed> sentBack(Forum forum, Office office) {
        return Rework.of(forum, office, progress.rows(office.id(), forum.id()));
    }

    private List<Owed> of(Person person, Forum forum, Office office, Instant now) {
        var rows = progress.rows(office.id(), forum.id());
        var all = new ArrayList<>(due(person, forum, office, rows, now));
        var roles = roles(person, office.id());
        var rework = forum.reworkLadder();
        for (var each : Rework.of(forum, office, rows)) {
            if (ReminderPolicy.addresses(rework, each.deadline(), OF_OFFICES, now)) {
                var reached = ReminderPolicy.addresses(rework, each.deadline(), roles, now);
                all.add(each.with(turn(each.rows(), each.deadline(), roles, reached)));
            }
        }
        return all.stream().filter(owed -> !owed.rows().isEmpty()).toList();
    }

    private List<Owed> due(
            Person person, Forum forum, Office office, List<CommitmentRow> rows, Instant now) {
        var roles = roles(person, office.id());
        var ladder = forum.ladder();
        var arranged = progress.arrangements(forum.id(), office.id());
        return Deadline.all(forum.rounds(), office, arranged).stream()
                .filter(deadline -> ReminderPolicy.addresses(ladder, deadline, OF_OFFICES, now))
                .map(
                        deadline ->
                                new Owed(
                                        forum,
                                        deadline,
                                        turn(
                                                in(forum, deadline, rows),
                                                deadline,
                                                roles,
                                                ReminderPolicy.addresses(
                                                        ladder, deadline, roles, now))))
                .toList();
    }

    private List<CommitmentRow> turn(
            List<CommitmentRow> rows, Deadline deadline, Set<Role> roles, boolean reached) {
        return Turn.of(rows, stuck(rows, deadline), deadline, roles, reached);
    }
}
