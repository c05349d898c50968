package org.followup.core.practices;

import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.People;
import org.followup.core.history.Journal;

/** What the commands of the exchange read and write. */
public record ExchangePorts(
        Journal journal,
        Contributions contributions,
        People people,
        Clock clock,
        SecureRandom random) {}
