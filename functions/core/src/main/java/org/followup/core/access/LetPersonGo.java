package org.followup.core.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.offices.OfficeId;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;
import org.followup.core.tasks.Tasks;

/**
 * Ends one role of a person, or lets the person leave: then name and address are deleted, keys for
 * programs are revoked, and sessions and links open nothing any more. An office that has nobody
 * left to write is a task for the secretariat.
 */
public final class LetPersonGo {

    private final Journal journal;
    private final People people;
    private final Keys keys;
    private final Tasks tasks;
    private final Clock clock;

    public LetPersonGo(Journal journal, People people, Keys keys, Tasks tasks, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.keys = keys;
        this.tasks = tasks;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record RoleOver(Person person) implements Outcome {}

        record Left(FormerPerson former) implements Outcome {}

        record NoSuchPerson() implements Outcome {}

        record NoSuchRole() implements Outcome {}

        /** Without a member of the secretariat nobody could let anybody in again. */
        record LastOfSecretariat() implements Outcome {}
    }

    public Outcome end(Actor by, PersonId person, Grant grant) {
        return Retry.untilWon(() -> attempt(by, person, Optional.of(grant)));
    }

    public Outcome leave(Actor by, PersonId person) {
        return Retry.untilWon(() -> attempt(by, person, Optional.empty()));
    }

    private Optional<Outcome> attempt(Actor by, PersonId id, Optional<Grant> one) {
        var service = journal.head(HistoryId.SERVICE);
        var found = people.find(id);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NoSuchPerson());
        }
        var person = found.get();
        if (one.isPresent() && !person.grants().contains(one.get())) {
            return Optional.of(new Outcome.NoSuchRole());
        }
        var ending =
                one.map(List::of).orElse(person.grants().stream().sorted(Grant.ORDER).toList());
        var everybody = people.all();
        if (ending.contains(Grant.secretariat())
                && everybody.stream().filter(Person::isSecretariat).count() == 1) {
            return Optional.of(new Outcome.LastOfSecretariat());
        }
        var changes = changes(by, service, id, ending, one.isEmpty());
        var transaction =
                Transaction.of(changes.toArray(Change[]::new))
                        .put(withoutWriters(everybody, id, ending));
        if (one.isPresent()) {
            var left = person.without(one.get());
            return journal.commit(transaction.put(left)).ifCommitted(new Outcome.RoleOver(left));
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var former = new FormerPerson(id, person.grants(), today);
        return journal.commit(
                        transaction
                                .put(former)
                                .put(solved(by, person))
                                .put(revoked(id))
                                .delete(person, new AddressEntry(person.address().digest(), id)))
                .ifCommitted(new Outcome.Left(former));
    }

    /**
     * One for each role, in the history it was given in; somebody without a role leaves a trace
     * too.
     */
    private List<Change> changes(
            Actor by, Head service, PersonId id, List<Grant> ending, boolean leaves) {
        var heads = new HashMap<HistoryId, Head>(Map.of(HistoryId.SERVICE, service));
        var changes = new ArrayList<Change>();
        for (var grant : ending) {
            var history = grant.office().map(OfficeId::history).orElse(HistoryId.SERVICE);
            var head = heads.computeIfAbsent(history, journal::head);
            var what = new RoleEnded(id, grant, leaves).what();
            var change = Change.after(head, clock.instant(), by, what);
            heads.put(history, change.head());
            changes.add(change);
        }
        if (changes.isEmpty()) {
            var what = new PersonCorrected(id, Set.of("address", "name")).what();
            changes.add(Change.after(service, clock.instant(), by, what));
        }
        return changes;
    }

    private List<View> withoutWriters(List<Person> everybody, PersonId going, List<Grant> ending) {
        var opened = new ArrayList<View>();
        ending.stream()
                .flatMap(grant -> grant.office().stream())
                .distinct()
                .filter(office -> !hasWriter(everybody, going, ending, office))
                .forEach(
                        office ->
                                opened.addAll(
                                        tasks.toOpen(
                                                TaskKind.OFFICE_WITHOUT_PEOPLE,
                                                Map.of("office", office.value()),
                                                clock.instant())));
        return opened;
    }

    private static boolean hasWriter(
            List<Person> everybody, PersonId going, List<Grant> ending, OfficeId office) {
        return everybody.stream()
                .anyMatch(
                        person ->
                                person.grants().stream()
                                        .filter(g -> g.office().equals(Optional.of(office)))
                                        .filter(g -> g.role().writes())
                                        .anyMatch(
                                                g ->
                                                        !person.id().equals(going)
                                                                || !ending.contains(g)));
    }

    private List<Task> solved(Actor by, Person person) {
        var how = TaskEnd.done(clock.instant(), by.id());
        var others =
                people.with(person.address()).stream()
                        .map(Person::id)
                        .filter(id -> !id.equals(person.id()))
                        .toList();
        return new BouncedAddress(tasks)
                .solved(person.id(), others, person.address().digest(), how);
    }

    private List<Token> revoked(PersonId id) {
        return keys.tokens().stream()
                .filter(token -> token.madeBy().equals(id) && token.revokedAt().isEmpty())
                .map(token -> token.revoke(clock.instant()))
                .toList();
    }
}
