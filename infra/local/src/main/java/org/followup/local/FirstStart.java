package org.followup.local;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.AddPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.ManageTokens;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.demonstration.Demonstration;
import org.followup.local.table.OpeningTable;

/**
 * Fills a table that knows nobody yet: with the demonstration forum, or with one member of the
 * secretariat. Who is added last makes it complete, so that a start that was broken off begins
 * again.
 */
@Singleton
@Requires(beans = OpeningTable.class)
final class FirstStart {

    private static final Person SECRETARIAT =
            new Person(
                    new PersonId("secretariat"),
                    "Secretariat",
                    new EmailAddress("secretariat@example.org"),
                    Language.ENGLISH,
                    Set.of());

    private final DynamoDbStores stores;
    private final Clock clock;
    private final SecureRandom random;

    FirstStart(DynamoDbStores stores, Clock clock, SecureRandom random) {
        this.stores = stores;
        this.clock = clock;
        this.random = random;
    }

    /** The API token that was made, if any: at the first start, or because one was named. */
    Optional<Secret> prepare(Arguments arguments) {
        boolean first = stores.people().all().isEmpty();
        if (first) {
            fill(arguments.empty());
        }
        return arguments
                .token()
                .map(Secret::new)
                .or(() -> first ? Optional.of(Secret.random(random, 24)) : Optional.empty())
                .map(this::makeToken);
    }

    private void fill(boolean empty) {
        if (empty) {
            new AddPerson(stores.journal(), stores.people(), stores.tasks(), clock)
                    .add(Actor.SERVICE, SECRETARIAT, Grant.secretariat(), false);
        } else {
            Demonstration.load(
                    new Demonstration.Stores(
                            stores.journal(),
                            stores.offices(),
                            stores.forums(),
                            stores.commitments(),
                            stores.progress(),
                            stores.people(),
                            stores.tasks(),
                            stores.contributions()),
                    clock.instant());
        }
    }

    private Secret makeToken(Secret secret) {
        PersonId owner =
                secretariat(stores.people())
                        .orElseThrow(() -> new IllegalStateException("no secretariat"));
        return new ManageTokens(stores.journal(), stores.keys(), clock, random)
                .make(owner, "./dev run", Set.of(Grant.secretariat()), secret);
    }

    private static Optional<PersonId> secretariat(People people) {
        return people.all().stream()
                .filter(Person::isSecretariat)
                .map(Person::id)
                .sorted()
                .findFirst();
    }
}
