package org.followup.core.stores;

import java.util.HashMap;
import java.util.Optional;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.Attempts;
import org.followup.core.access.FormerPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.Link;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.access.Session;
import org.followup.core.access.SignIn;
import org.followup.core.access.Term;
import org.followup.core.access.Token;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterChoice;

/** People and what lets them in, at random. */
record RandomKeys(RandomValues values, RandomRegister register) {

    private PersonId personId() {
        return new PersonId("p-" + values.id());
    }

    private EmailAddress address() {
        return new EmailAddress(values.id() + "@example.org");
    }

    private Grant grant() {
        return values.flag()
                ? Grant.at(register.officeId(), values.any(Role.values()))
                : values.flag() ? Grant.secretariat() : Grant.observer();
    }

    Person person() {
        var grants = values.set(4, this::grant);
        var terms = new HashMap<Grant, Term>();
        grants.stream().filter(grant -> values.flag()).forEach(grant -> terms.put(grant, term()));
        return new Person(
                personId(),
                values.word(),
                address(),
                values.language(),
                grants,
                terms,
                values.set(2, () -> values.any(LetterChoice.values())),
                values.maybe(values::digest),
                values.number(0, 3),
                values.number(1, 9));
    }

    private Term term() {
        var from = values.date();
        return values.flag()
                ? Term.from(from)
                : new Term(
                        values.maybe(() -> from), Optional.of(from.plusDays(values.number(0, 90))));
    }

    FormerPerson formerPerson() {
        return new FormerPerson(personId(), values.set(3, this::grant), values.date());
    }

    AddressEntry addressEntry() {
        return new AddressEntry(values.digest(), personId());
    }

    Session session() {
        return new Session(
                values.digest(),
                personId(),
                values.id(),
                values.moment(),
                values.moment(),
                values.maybe(register::officeId),
                values.number(0, 3));
    }

    SignIn signIn() {
        return new SignIn(
                values.id(),
                address(),
                values.digest(),
                values.language(),
                values.moment(),
                values.moment(),
                values.maybe(this::personId),
                values.maybe(values::digest),
                values.number(0, 6),
                values.flag(),
                1);
    }

    Link link() {
        return new Link(
                values.digest(),
                personId(),
                values.any(Link.Purpose.values()),
                values.maybe(register::officeId),
                values.maybe(values::text),
                values.text(),
                values.moment(),
                values.flag(),
                values.flag(),
                values.number(0, 3),
                1);
    }

    Token token() {
        return new Token(
                values.digest(),
                values.text(),
                values.set(3, this::grant),
                personId(),
                values.moment(),
                values.maybe(values::moment));
    }

    Attempts attempts() {
        return new Attempts(values.word(), values.number(1, 40), values.moment(), 1);
    }
}
