package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Standing;

/** Finds what has not been received, as it is at the moment of asking. */
final class MissingUpdates {

    private final Forums forums;
    private final Offices offices;
    private final Progress progress;
    private final Ladders ladders;

    MissingUpdates(Forums forums, Offices offices, Progress progress, Ladders ladders) {
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.ladders = ladders;
    }

    Map<OfficeId, Office> offices() {
        return offices.all().stream()
                .collect(Collectors.toUnmodifiableMap(Office::id, Function.identity()));
    }

    List<CommitmentRow> in(Forum forum, Round round, Office office) {
        return progress.rows(office.id(), forum.id()).stream()
                .filter(row -> new Standing(row, forum.rounds()).isMissingIn(round))
                .toList();
    }

    /**
     * Of all offices of a person, for the rounds whose ladder has reached one of the person's
     * roles; what is due first stands first.
     */
    List<Owed> of(Person person, Map<OfficeId, Office> known, Instant now) {
        var all = new ArrayList<Owed>();
        for (var forum : forums.all()) {
            known.values().stream()
                    .filter(office -> !roles(person, office.id()).isEmpty())
                    .forEach(office -> all.addAll(of(person, forum, office, now)));
        }
        all.sort(
                Comparator.comparing((Owed owed) -> owed.round().dueAt(owed.office().zone()))
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

    private List<Owed> of(Person person, Forum forum, Office office, Instant now) {
        var roles = roles(person, office.id());
        var ladder = ladders.of(forum.id());
        return forum.rounds().stream()
                .filter(r -> ReminderPolicy.addresses(ladder, r, office.zone(), roles, now))
                .map(round -> new Owed(forum, round, office, in(forum, round, office)))
                .filter(owed -> !owed.rows().isEmpty())
                .toList();
    }
}
