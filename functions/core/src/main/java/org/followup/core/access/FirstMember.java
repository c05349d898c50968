package org.followup.core.access;

import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;

/**
 * Lets the first one in. While nobody of the secretariat is known, whoever asks for a letter to the
 * address that the deployment names becomes a member; the letter proves that the address is theirs.
 */
public final class FirstMember {

    private static final PersonId ID = new PersonId("first-member");

    private final Optional<EmailAddress> named;
    private final People people;
    private final AddPerson addPerson;

    public FirstMember(Optional<EmailAddress> named, People people, AddPerson addPerson) {
        this.named = named;
        this.people = people;
        this.addPerson = addPerson;
    }

    /** Before the letter is asked for. Every other address costs nothing. */
    public void asks(EmailAddress address, Language language) {
        if (named.filter(address::equals).isEmpty()
                || people.all().stream().anyMatch(Person::isSecretariat)) {
            return;
        }
        var member = new Person(ID, address.value(), address, language, Set.of());
        addPerson.add(Actor.SERVICE, member, Grant.secretariat(), false);
    }
}
