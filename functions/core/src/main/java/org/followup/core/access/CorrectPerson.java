package org.followup.core.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letters;
import org.followup.core.letters.WaitedForAddress;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.Tasks;

/**
 * Corrects name, address or language of a person. A stop belongs to an address, so that letters go
 * to a corrected one at once, also those that came back from the former one; and links that went
 * there are over, as they are when all of them are ended.
 */
public final class CorrectPerson {

    /** So that all fits into one transaction; what is left is let go by hand. */
    private static final int MOST_ANEW = 30;

    private final Journal journal;
    private final People people;
    private final Letters letters;
    private final BouncedAddress bounced;
    private final Clock clock;

    public CorrectPerson(
            Journal journal, People people, Letters letters, Tasks tasks, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.letters = letters;
        this.bounced = new BouncedAddress(tasks);
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Corrected(Person person) implements Outcome {}

        record AsBefore(Person person) implements Outcome {}

        record NoSuchPerson() implements Outcome {}
    }

    public Outcome correct(
            Actor by, PersonId person, String name, EmailAddress address, Language language) {
        return Retry.untilWon(() -> attempt(by, person, name, address, language));
    }

    /** Those of all letters so far and of the calendar, and what they opened for one office. */
    public Outcome endLinks(Actor by, PersonId person) {
        return Retry.untilWon(
                () -> {
                    var head = journal.head(HistoryId.SERVICE);
                    var found = people.find(person);
                    if (found.isEmpty()) {
                        return Optional.of(new Outcome.NoSuchPerson());
                    }
                    var after = found.get().withoutLinks();
                    var what = new LinksEnded(person).what();
                    var change = Change.after(head, clock.instant(), by, what);
                    return journal.commit(Transaction.of(change).put(after))
                            .ifCommitted(new Outcome.Corrected(after));
                });
    }

    private Optional<Outcome> attempt(
            Actor by, PersonId id, String name, EmailAddress address, Language language) {
        var head = journal.head(HistoryId.SERVICE);
        var found = people.find(id);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NoSuchPerson());
        }
        var before = found.get();
        var after = before.corrected(name, address, language);
        if (after.equals(before)) {
            return Optional.of(new Outcome.AsBefore(before));
        }
        var what = new PersonCorrected(id, fields(before, after)).what();
        var change = Change.after(head, clock.instant(), by, what);
        var transaction = Transaction.of(change).put(after);
        var moved =
                address.equals(before.address())
                        ? transaction
                        : moved(transaction, before, address, TaskEnd.done(change.at(), by.id()));
        return journal.commit(moved).ifCommitted(new Outcome.Corrected(after));
    }

    /**
     * What came back for good from the former address goes to the corrected one, once; so does what
     * met it when it was stopped.
     */
    private Transaction moved(
            Transaction transaction, Person before, EmailAddress address, TaskEnd how) {
        var old = before.address().digest();
        var all = letters.to(before.id().receiver());
        var anew =
                all.stream()
                        .filter(letter -> letter.isOwedSince(old))
                        .limit(MOST_ANEW)
                        .map(letter -> letter.sentAnew(how.at()))
                        .toList();
        var waited = WaitedForAddress.owed(all, WaitedForAddress.MOST - 2 * anew.size(), how.at());
        return transaction
                .put(new AddressEntry(address.digest(), before.id()))
                .delete(new AddressEntry(old, before.id()))
                .put(bounced.solved(before.id(), others(before), old, how))
                .put(waited)
                .put(anew.stream().map(List::getFirst).toList())
                .add(anew.stream().map(List::getLast).toList());
    }

    /** One mailbox may be that of two people. */
    private List<PersonId> others(Person person) {
        return people.with(person.address()).stream()
                .map(Person::id)
                .filter(id -> !id.equals(person.id()))
                .toList();
    }

    private static Set<String> fields(Person before, Person after) {
        var fields = new TreeSet<String>();
        if (!before.name().equals(after.name())) {
            fields.add("name");
        }
        if (!before.address().equals(after.address())) {
            fields.add("address");
        }
        if (!before.language().equals(after.language())) {
            fields.add("language");
        }
        return fields;
    }
}
