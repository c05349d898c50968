package org.followup.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;

final class FirstMemberTest {

    private static final EmailAddress NAMED = new EmailAddress("secretary@example.org");
    private static final EmailAddress OTHER = new EmailAddress("other@example.org");

    private final InMemoryStore store = new InMemoryStore();
    private final AddPerson addPerson =
            new AddPerson(
                    store.journal(),
                    store.people(),
                    store.tasks(),
                    Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC));
    private final FirstMember first =
            new FirstMember(Optional.of(NAMED), store.people(), addPerson);

    @Test
    void who_asks_at_the_named_address_becomes_the_first_member_once() {
        first.asks(NAMED, Language.RUSSIAN);
        first.asks(new EmailAddress("Secretary@Example.org"), Language.ENGLISH);

        assertThat(store.people().with(NAMED)).singleElement().matches(Person::isSecretariat);
    }

    @Test
    void nobody_else_does() {
        first.asks(OTHER, Language.ENGLISH);
        new FirstMember(Optional.empty(), store.people(), addPerson).asks(NAMED, Language.ENGLISH);

        assertThat(store.people().all()).isEmpty();
    }

    @Test
    void where_there_is_a_member_the_named_address_is_like_any_other() {
        var member = new Person(new PersonId("m"), "Member", OTHER, Language.ENGLISH, Set.of());
        addPerson.add(Actor.SERVICE, member, Grant.secretariat(), false);

        first.asks(NAMED, Language.ENGLISH);

        assertThat(store.people().with(NAMED)).isEmpty();
    }
}
