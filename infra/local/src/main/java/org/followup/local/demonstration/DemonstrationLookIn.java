package org.followup.local.demonstration;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.web.forums.LookIn;

/** The people of the demonstration, for the front page; none where no demonstration was loaded. */
@Singleton
final class DemonstrationLookIn implements LookIn {

    private final People people;

    DemonstrationLookIn(People people) {
        this.people = people;
    }

    @Override
    public List<Person> people() {
        return people.all().stream()
                .filter(person -> person.id().value().startsWith("demo-"))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }
}
