package org.followup.web.access;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import java.time.Clock;
import org.followup.core.access.AddPerson;
import org.followup.core.access.CorrectPerson;
import org.followup.core.access.HandOverRole;
import org.followup.core.access.HandOverSecretariat;
import org.followup.core.access.Keys;
import org.followup.core.access.LetPersonGo;
import org.followup.core.access.People;
import org.followup.core.history.Journal;
import org.followup.core.letters.Letters;
import org.followup.core.tasks.Tasks;

/** The use cases that change people and the roles that they hold. */
@Factory
final class PeopleBeans {

    @Bean
    AddPerson addPerson(Journal journal, People people, Tasks tasks, Clock clock) {
        return new AddPerson(journal, people, tasks, clock);
    }

    @Bean
    CorrectPerson correctPerson(
            Journal journal, People people, Letters letters, Tasks tasks, Clock clock) {
        return new CorrectPerson(journal, people, letters, tasks, clock);
    }

    @Bean
    LetPersonGo letPersonGo(Journal journal, People people, Keys keys, Tasks tasks, Clock clock) {
        return new LetPersonGo(journal, people, keys, tasks, clock);
    }

    @Bean
    HandOverRole handOverRole(Journal journal, People people, Clock clock) {
        return new HandOverRole(journal, people, clock);
    }

    @Bean
    HandOverSecretariat handOverSecretariat(Journal journal, People people, Clock clock) {
        return new HandOverSecretariat(journal, people, clock);
    }
}
