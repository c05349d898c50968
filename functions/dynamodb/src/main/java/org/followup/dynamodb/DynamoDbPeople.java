package org.followup.dynamodb;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.FormerPerson;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.letters.EmailAddress;

final class DynamoDbPeople implements People {

    private final Table table;

    DynamoDbPeople(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return table.find(Person.class, AccessKeys.person(id));
    }

    /** An entry outlives an address that was changed, so the person's own word decides. */
    @Override
    public List<Person> with(EmailAddress address) {
        var entries =
                table
                        .all(
                                AddressEntry.class,
                                AccessKeys.addresses(address.digest()),
                                AccessKeys.PERSONS)
                        .stream()
                        .map(entry -> AccessKeys.person(entry.person()))
                        .toList();
        return table.batch(entries).stream()
                .map(PersonItem::fromItem)
                .filter(person -> person.address().equals(address))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    @Override
    public Optional<FormerPerson> former(PersonId id) {
        return table.find(FormerPerson.class, AccessKeys.formerPerson(id));
    }

    @Override
    public List<Person> all() {
        return table.all(Person.class, AccessKeys.PEOPLE);
    }
}
