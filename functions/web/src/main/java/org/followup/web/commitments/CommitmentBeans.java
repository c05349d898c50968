package org.followup.web.commitments;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.People;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.offices.Offices;
import org.followup.core.progress.EditCommitment;
import org.followup.core.progress.EndCommitment;
import org.followup.core.progress.Progress;
import org.followup.core.progress.RegisterCommitment;

/** The use cases that enter, edit and end a commitment. */
@Factory
final class CommitmentBeans {

    @Bean
    RegisterCommitment registerCommitment(
            Journal journal, Forums forums, Progress progress, Clock clock) {
        return new RegisterCommitment(journal, forums, progress, clock);
    }

    @Bean
    EditCommitment editCommitment(
            Journal journal,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock) {
        return new EditCommitment(journal, forums, commitments, progress, clock);
    }

    @Bean
    EndCommitment endCommitment(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            People people,
            Clock clock,
            SecureRandom random) {
        return new EndCommitment(
                journal, offices, forums, commitments, progress, people, clock, random);
    }
}
