package org.followup.web;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.followup.core.languages.Messages;

/** The texts of the pages. */
@Factory
final class Texts {

    @Singleton
    Messages messages() {
        return Messages.load(Messages.COMMON, "org/followup/web/pages");
    }
}
