package org.followup.web.offices;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import java.time.Clock;
import org.followup.core.access.SeeAsOffice;
import org.followup.core.history.Journal;
import org.followup.core.offices.EditOffice;
import org.followup.core.offices.Offices;
import org.followup.core.offices.RegisterOffice;
import org.followup.core.offices.SettleConfirmation;

/** The use cases of offices: entered, corrected, seen as they see themselves. */
@Factory
final class OfficeBeans {

    @Bean
    RegisterOffice registerOffice(Journal journal, Clock clock) {
        return new RegisterOffice(journal, clock);
    }

    @Bean
    EditOffice editOffice(Journal journal, Offices offices, Clock clock) {
        return new EditOffice(journal, offices, clock);
    }

    @Bean
    SettleConfirmation settleConfirmation(Journal journal, Offices offices, Clock clock) {
        return new SettleConfirmation(journal, offices, clock);
    }

    @Bean
    SeeAsOffice seeAsOffice(Journal journal, Offices offices, Clock clock) {
        return new SeeAsOffice(journal, offices, clock);
    }
}
