package org.followup.local.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.followup.core.access.AddPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;

/**
 * The made-up people of the demonstration: two in each office, one of the secretariat, one
 * observer.
 */
final class DemonstrationPeople {

    private final AddPerson addPerson;

    DemonstrationPeople(Demonstration.Stores stores, Clock clock) {
        this.addPerson = new AddPerson(stores.journal(), stores.people(), stores.tasks(), clock);
    }

    static PersonId focalPoint(OfficeId office) {
        return new PersonId("demo-" + office + "-focal");
    }

    void add(List<Office> offices) {
        for (var office : offices) {
            var id = office.id();
            add(
                    focalPoint(id),
                    "Focal point · " + office.country(),
                    "focal." + id,
                    Grant.at(id, Role.FOCAL_POINT));
            add(
                    new PersonId("demo-" + id + "-commissioner"),
                    "Commissioner · " + office.country(),
                    "commissioner." + id,
                    Grant.at(id, Role.COMMISSIONER));
        }
        add(new PersonId("demo-secretariat"), "Secretariat", "secretariat", Grant.secretariat());
        add(new PersonId("demo-observer"), "Observer", "observer", Grant.observer());
    }

    private void add(PersonId id, String name, String mailbox, Grant grant) {
        var language =
                mailbox.endsWith(".kz") || mailbox.endsWith(".kg")
                        ? Language.RUSSIAN
                        : Language.ENGLISH;
        var person =
                new Person(
                        id, name, new EmailAddress(mailbox + "@example.org"), language, Set.of());
        addPerson.add(Actor.SERVICE, person, grant, false);
    }
}
