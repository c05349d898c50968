package org.followup.web.rounds;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.People;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.offices.Offices;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.MoveRound;
import org.followup.core.progress.Progress;
import org.followup.core.progress.RefreshCards;
import org.followup.core.tasks.Tasks;

/** The use cases of rounds: announced, moved for all, arranged with one office. */
@Factory
final class RoundBeans {

    @Bean
    AnnounceRound announceRound(Journal journal, Forums forums, Progress progress, Clock clock) {
        return new AnnounceRound(journal, forums, progress, clock);
    }

    @Bean
    RefreshCards refreshCards(Journal journal, Forums forums, Progress progress) {
        return new RefreshCards(journal, forums, progress);
    }

    @Bean
    MoveRound moveRound(
            Journal journal, Forums forums, Progress progress, Clock clock, SecureRandom random) {
        return new MoveRound(journal, forums, progress, clock, random);
    }

    @Bean
    ArrangeRound arrangeRound(
            Journal journal,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Tasks tasks,
            Clock clock,
            SecureRandom random) {
        return new ArrangeRound(journal, forums, offices, progress, people, tasks, clock, random);
    }
}
