package org.followup.web.forums;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import java.time.Clock;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.EditForum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.RegisterForum;
import org.followup.core.forums.RegisterPartner;
import org.followup.core.forums.SetLadder;
import org.followup.core.history.Journal;

/** The use cases of what a forum is made of: its days, declaration, partners and ladder. */
@Factory
final class ForumBeans {

    @Bean
    RegisterForum registerForum(Journal journal, Clock clock) {
        return new RegisterForum(journal, clock);
    }

    @Bean
    EditForum editForum(Journal journal, Forums forums, Clock clock) {
        return new EditForum(journal, forums, clock);
    }

    @Bean
    RegisterPartner registerPartner(Journal journal, Forums forums, Clock clock) {
        return new RegisterPartner(journal, forums, clock);
    }

    @Bean
    AdoptDeclaration adoptDeclaration(Journal journal, Forums forums, Clock clock) {
        return new AdoptDeclaration(journal, forums, clock);
    }

    @Bean
    SetLadder setLadder(Journal journal, Forums forums, Clock clock) {
        return new SetLadder(journal, forums, clock);
    }
}
