package org.followup.web.tasks;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.history.Journal;
import org.followup.core.tasks.Calls;
import org.followup.core.tasks.NoteCall;
import org.followup.core.tasks.SetTaskAside;
import org.followup.core.tasks.Tasks;
import org.followup.dynamodb.DynamoDbStores;

/** What the board needs of the core. */
@Factory
final class BoardBeans {

    @Singleton
    Tasks tasks(DynamoDbStores stores) {
        return stores.tasks();
    }

    @Singleton
    Calls calls(DynamoDbStores stores) {
        return stores.calls();
    }

    @Bean
    SetTaskAside setTaskAside(Journal journal, Tasks tasks, Clock clock, SecureRandom random) {
        return new SetTaskAside(journal, tasks, clock, random);
    }

    @Bean
    NoteCall noteCall(Journal journal, Clock clock, SecureRandom random) {
        return new NoteCall(journal, clock, random);
    }
}
