package org.followup.core.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.OfficeId;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;
import org.followup.core.tasks.Tasks;

/**
 * Gives a person a role, and writes the invitation; the same person may get several roles one after
 * the other. An office that had nobody to write for it is none of the board's tasks any more.
 */
public final class AddPerson {

    private final Journal journal;
    private final People people;
    private final Tasks tasks;
    private final Clock clock;

    public AddPerson(Journal journal, People people, Tasks tasks, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.tasks = tasks;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Added(Person person) implements Outcome {}

        record HasRoleAlready(Person person) implements Outcome {}
    }

    /**
     * {@code newcomer} brings name, address and language; somebody of the same name and address is
     * the same person.
     */
    public Outcome add(Actor by, Person newcomer, Grant grant, boolean invite) {
        return Retry.untilWon(() -> attempt(by, newcomer, grant, invite));
    }

    private Optional<Outcome> attempt(Actor by, Person newcomer, Grant grant, boolean invite) {
        var now = clock.instant();
        var head = journal.head(grant.office().map(OfficeId::history).orElse(HistoryId.SERVICE));
        var known =
                people.with(newcomer.address()).stream()
                        .filter(person -> person.name().equals(newcomer.name()))
                        .findFirst();
        if (known.isPresent() && holds(known.get(), grant)) {
            return Optional.of(new Outcome.HasRoleAlready(known.get()));
        }
        var person = known.orElseGet(newcomer::newcomer).with(grant);
        var change = Change.after(head, now, by, new RoleGranted(person.id(), grant).what());
        var transaction =
                Transaction.of(change)
                        .put(person, new AddressEntry(person.address().digest(), person.id()))
                        .put(helped(grant, TaskEnd.done(now, by.id())));
        if (invite) {
            transaction = transaction.add(invitation(person, change, now));
        }
        return journal.commit(transaction).ifCommitted(new Outcome.Added(person));
    }

    /** The task of an office that has somebody to write for it again. */
    private List<Task> helped(Grant grant, TaskEnd how) {
        return grant.office()
                .filter(office -> grant.role().writes())
                .map(office -> Map.of("office", office.value()))
                .map(about -> tasks.toClose(TaskKind.OFFICE_WITHOUT_PEOPLE, about, how))
                .orElse(List.of());
    }

    /** A role with an end may be given again, for good. */
    private static boolean holds(Person person, Grant grant) {
        return person.grants().contains(grant) && !person.terms().containsKey(grant);
    }

    private static Letter invitation(Person person, Change change, Instant now) {
        var occasion =
                "invitation-" + change.history().key().replace('#', '-') + "-" + change.sequence();
        return Letter.pending(
                person.id().receiver(), LetterKind.INVITATION, occasion, Map.of(), now, now);
    }
}
