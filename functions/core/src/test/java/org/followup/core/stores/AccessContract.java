package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.followup.core.access.Token;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.OfficeId;
import org.junit.jupiter.api.Test;

/** People, and everything that lets them in. */
public abstract class AccessContract extends StoreContract {

    private static final EmailAddress SHARED = new EmailAddress("office@example.org");
    private static final OfficeId KZ = new OfficeId("kz");

    @Test
    void people_are_listed_by_id() {
        var aigul = person("p-a", SHARED);
        var bolat = person("p-b", new EmailAddress("bolat@example.org"));
        store(bolat, aigul);

        assertThat(ports.people().all()).isEqualTo(List.of(aigul, bolat));
        assertThat(ports.people().find(bolat.id())).contains(bolat);
        assertThat(ports.people().find(new PersonId("p-c"))).isEmpty();
        assertThat(ports.people().of(KZ)).isEqualTo(List.of(aigul, bolat));
        assertThat(ports.people().of(new OfficeId("uz"))).isEmpty();
    }

    @Test
    void several_people_may_share_a_mailbox() {
        var aigul = person("p-a", SHARED);
        var bolat = person("p-b", SHARED);
        store(bolat, entry(bolat), aigul, entry(aigul));

        assertThat(ports.people().with(SHARED)).isEqualTo(List.of(aigul, bolat));
        assertThat(ports.people().with(new EmailAddress("nobody@example.org"))).isEmpty();
    }

    @Test
    void an_address_that_somebody_gave_up_finds_nobody() {
        var before = person("p-a", SHARED);
        var after = movedTo(new EmailAddress("new@example.org"), before);
        store(before, entry(before), after, entry(after));

        assertThat(ports.people().with(SHARED)).isEmpty();
        assertThat(ports.people().with(after.address())).isEqualTo(List.of(after));
    }

    @Test
    void whatever_lets_somebody_in_is_found_by_its_digest_even_when_it_is_over() {
        var session = random.a(Session.class);
        var signIn = random.a(SignIn.class);
        var link = random.a(Link.class);
        var attempts = new Attempts("source-10.0.0.1#x", 3, NOON.minusSeconds(1), 1);
        store(session, signIn, link, attempts);

        assertThat(ports.keys().session(session.digest())).contains(session);
        assertThat(ports.keys().signIn(signIn.id())).contains(signIn);
        assertThat(ports.keys().link(link.digest())).contains(link);
        assertThat(ports.keys().attempts(attempts.key())).contains(attempts);
        assertThat(ports.keys().session(link.digest())).isEmpty();
        assertThat(ports.keys().signIn(link.digest())).isEmpty();
        assertThat(ports.keys().link(session.digest())).isEmpty();
        assertThat(ports.keys().attempts("other")).isEmpty();
    }

    @Test
    void tokens_are_found_one_by_one_and_listed() {
        var tokens =
                Stream.generate(() -> random.a(Token.class))
                        .limit(5)
                        .sorted(Comparator.comparing(Token::digest))
                        .toList();
        tokens.forEach(token -> store(token));

        assertThat(ports.keys().tokens()).isEqualTo(tokens);
        assertThat(ports.keys().token(tokens.get(3).digest())).contains(tokens.get(3));
        assertThat(ports.keys().token("other")).isEmpty();
    }

    @Test
    void of_somebody_who_has_left_only_the_roles_are_known() {
        var gone = random.a(FormerPerson.class);
        store(gone);

        assertThat(ports.people().former(gone.id())).contains(gone);
        assertThat(ports.people().find(gone.id())).isEmpty();
        assertThat(ports.people().former(new PersonId("p-nobody"))).isEmpty();
    }

    private static Person person(String id, EmailAddress address) {
        var grants = Set.of(Grant.at(KZ, Role.FOCAL_POINT), Grant.at(KZ, Role.COMMISSIONER));
        return new Person(new PersonId(id), "Name of " + id, address, Language.KAZAKH, grants);
    }

    private static Person movedTo(EmailAddress address, Person person) {
        return new Person(
                person.id(),
                person.name(),
                address,
                person.language(),
                person.grants(),
                person.terms(),
                person.without(),
                person.calendar(),
                person.links(),
                person.revision() + 1);
    }

    private static AddressEntry entry(Person person) {
        return new AddressEntry(person.address().digest(), person.id());
    }
}
