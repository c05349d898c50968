package org.followup.web.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.followup.core.access.FormerPerson;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.history.Actor;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;

/** Finds who is behind the id of a change. */
@Singleton
public final class Authors {

    private final People people;
    private final Offices offices;

    Authors(People people, Offices offices) {
        this.people = people;
        this.offices = offices;
    }

    /** {@code at} is the office they wrote for. */
    public Author of(Actor actor, OfficeId at) {
        if (actor.equals(Actor.SERVICE)) {
            return new Author.Service();
        }
        var id = new PersonId(actor.id());
        return people.find(id)
                .map(Person::name)
                .<Author>map(Author.Here::new)
                .or(() -> people.former(id).flatMap(person -> left(person, at)))
                .orElseGet(Author.Unknown::new);
    }

    private Optional<Author> left(FormerPerson person, OfficeId at) {
        return person.roles().stream()
                .filter(grant -> grant.office().equals(Optional.of(at)))
                .findFirst()
                .or(() -> person.roles().stream().findFirst())
                .map(grant -> new Author.Left(person, grant, grant.office().flatMap(this::name)));
    }

    private Optional<Localized> name(OfficeId office) {
        return offices.find(office).map(Office::name);
    }
}
