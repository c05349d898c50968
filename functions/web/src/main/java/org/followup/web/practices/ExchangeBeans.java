package org.followup.web.practices;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.People;
import org.followup.core.history.Journal;
import org.followup.core.practices.AnswerContribution;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.EditContribution;
import org.followup.core.practices.ExchangePorts;
import org.followup.core.practices.SaveContributionDraft;
import org.followup.core.practices.ShareContribution;
import org.followup.core.practices.UsePractice;
import org.followup.core.practices.WithdrawContribution;
import org.followup.dynamodb.DynamoDbStores;

/** What the exchange needs of the core. */
@Factory
final class ExchangeBeans {

    @Singleton
    Contributions contributions(DynamoDbStores stores) {
        return stores.contributions();
    }

    @Singleton
    ExchangePorts exchangePorts(
            Journal journal,
            Contributions contributions,
            People people,
            Clock clock,
            SecureRandom random) {
        return new ExchangePorts(journal, contributions, people, clock, random);
    }

    @Bean
    ShareContribution shareContribution(ExchangePorts ports) {
        return new ShareContribution(ports);
    }

    @Bean
    EditContribution editContribution(ExchangePorts ports) {
        return new EditContribution(ports);
    }

    @Bean
    WithdrawContribution withdrawContribution(ExchangePorts ports) {
        return new WithdrawContribution(ports);
    }

    @Bean
    AnswerContribution answerContribution(ExchangePorts ports) {
        return new AnswerContribution(ports);
    }

    @Bean
    UsePractice usePractice(ExchangePorts ports) {
        return new UsePractice(ports);
    }

    @Bean
    SaveContributionDraft saveContributionDraft(ExchangePorts ports) {
        return new SaveContributionDraft(ports);
    }
}
