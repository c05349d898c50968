package org.followup.web;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Random numbers are drawn when used, never kept in a snapshot. */
@Factory
final class Randomness {

    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
