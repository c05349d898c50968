package org.followup.web.access;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.Enter;
import org.followup.core.access.Keys;
import org.followup.core.access.ManageTokens;
import org.followup.core.access.People;
import org.followup.core.access.Recognise;
import org.followup.core.access.RequestSignIn;
import org.followup.core.history.Journal;
import org.followup.core.offices.Offices;

/** The use cases of who comes in: by a link, a code, a session or a token. */
@Factory
final class EntranceBeans {

    @Bean
    Recognise recognise(Keys keys, People people, Offices offices, Clock clock) {
        return new Recognise(keys, people, offices, clock);
    }

    @Bean
    RequestSignIn requestSignIn(Journal journal, Keys keys, Clock clock, SecureRandom random) {
        return new RequestSignIn(journal, keys, clock, random);
    }

    @Bean
    Enter enter(Journal journal, Keys keys, People people, Clock clock, SecureRandom random) {
        return new Enter(journal, keys, people, clock, random);
    }

    @Bean
    ManageTokens manageTokens(Journal journal, Keys keys, Clock clock, SecureRandom random) {
        return new ManageTokens(journal, keys, clock, random);
    }
}
