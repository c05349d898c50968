package org.followup.local;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import org.followup.core.languages.Messages;

/** The texts of the pages and of what only one machine has. */
@Factory
final class LocalTexts {

    static final String BUNDLE = "org/followup/local/local";

    @Singleton
    @Replaces(Messages.class)
    Messages messages() {
        return Messages.load(Messages.COMMON, "org/followup/web/pages", BUNDLE);
    }
}
