package org.followup.core.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;

/**
 * People with the roles that they hold today, by the calendar of the office where each is held: for
 * whoever asks what somebody may do or gets to read. Who edits people asks the store itself.
 */
public record PeopleToday(People people, Offices offices, Clock clock) implements People {

    @Override
    public Optional<Person> find(PersonId id) {
        return people.find(id).map(this::today);
    }

    @Override
    public List<Person> with(EmailAddress address) {
        return today(people.with(address));
    }

    @Override
    public List<Person> all() {
        return today(people.all());
    }

    @Override
    public Optional<FormerPerson> former(PersonId id) {
        return people.former(id);
    }

    private List<Person> today(List<Person> all) {
        return all.stream().map(this::today).toList();
    }

    /** Most people have no role with an end, and nobody looks for their offices. */
    private Person today(Person person) {
        return person.on(grant -> LocalDate.ofInstant(clock.instant(), zone(grant)));
    }

    private ZoneId zone(Grant grant) {
        return grant.office().flatMap(offices::find).map(Office::zone).orElse(ZoneOffset.UTC);
    }
}
