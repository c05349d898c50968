package org.followup.core.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.letters.EmailAddress;

/**
 * People with the roles that they hold today, by the calendar of UTC: for whoever asks what
 * somebody may do or gets to read. Who edits people asks the store itself.
 */
public record PeopleToday(People people, Clock clock) implements People {

    @Override
    public Optional<Person> find(PersonId id) {
        return people.find(id).map(person -> person.on(today()));
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
        var day = today();
        return all.stream().map(person -> person.on(day)).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
