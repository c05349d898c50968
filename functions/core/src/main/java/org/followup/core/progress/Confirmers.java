package org.followup.core.progress;

import java.util.stream.Stream;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.history.Actor;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.Office;

/**
 * Who may confirm what an office hands over: its head and the deputies; without the office's
 * consent nobody whose mailbox is that of the writer.
 */
public record Confirmers(Office office, People people) {

    /** Nobody holds the role at present. */
    public boolean isEmpty() {
        return mailboxes().findAny().isEmpty();
    }

    /** Whether somebody may confirm it, whoever wrote it. */
    public boolean areThereForAll() {
        var mailboxes = mailboxes().distinct().limit(2).count();
        return mailboxes > 1 || (mailboxes == 1 && office.confirmation().ownHandOver());
    }

    public boolean areThereFor(Actor writer) {
        if (office.confirmation().ownHandOver()) {
            return !isEmpty();
        }
        var own =
                people.of(office.id()).stream()
                        .filter(person -> person.id().value().equals(writer.id()))
                        .map(Person::address)
                        .toList();
        return mailboxes().anyMatch(mailbox -> !own.contains(mailbox));
    }

    private Stream<EmailAddress> mailboxes() {
        return people.of(office.id()).stream()
                .filter(
                        person ->
                                person.is(Role.COMMISSIONER, office.id())
                                        || person.is(Role.DEPUTY, office.id()))
                .map(Person::address);
    }
}
