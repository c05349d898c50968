package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.FormerPerson;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.letters.EmailAddress;

record InMemoryPeople(InMemoryStore store) implements People {

    @Override
    public Optional<Person> find(PersonId id) {
        return store.find(Person.class, id);
    }

    @Override
    public List<Person> with(EmailAddress address) {
        return store.all(
                Person.class,
                person -> person.address().equals(address) && isEntered(person),
                Comparator.comparing(Person::id));
    }

    @Override
    public Optional<FormerPerson> former(PersonId id) {
        return store.find(FormerPerson.class, id);
    }

    @Override
    public List<Person> all() {
        return store.all(Person.class, person -> true, Comparator.comparing(Person::id));
    }

    private boolean isEntered(Person person) {
        var entry = new AddressEntry(person.address().digest(), person.id());
        return store.find(AddressEntry.class, entry.id()).isPresent();
    }
}
