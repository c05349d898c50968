package org.followup.web.carryovers;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.People;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverPorts;
import org.followup.core.progress.PlanCarryOver;
import org.followup.core.progress.Progress;
import org.followup.dynamodb.DynamoDbStores;

/** What plans a carry-over, and carries it out. */
@Factory
final class CarryOverBeans {

    @Singleton
    CarryOvers carryOvers(DynamoDbStores stores) {
        return stores.carryOvers();
    }

    @Singleton
    CarryOverPorts carryOverPorts(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            CarryOvers carryOvers,
            People people,
            Letters letters,
            Clock clock,
            SecureRandom random) {
        return new CarryOverPorts(
                journal,
                offices,
                forums,
                commitments,
                progress,
                carryOvers,
                people,
                letters,
                clock,
                random);
    }

    @Bean
    PlanCarryOver planCarryOver(CarryOverPorts ports) {
        return new PlanCarryOver(ports);
    }

    @Bean
    CarryCommitmentsOver carryCommitmentsOver(CarryOverPorts ports) {
        return new CarryCommitmentsOver(ports);
    }
}
