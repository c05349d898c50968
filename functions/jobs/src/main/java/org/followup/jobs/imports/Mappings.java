package org.followup.jobs.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.followup.core.imports.Mapping;

/** The mappings that come with the service, by name. */
public final class Mappings {

    private Mappings() {}

    public static Optional<Mapping> named(String name) {
        if (!name.matches("[a-z0-9-]{1,40}")) {
            return Optional.empty();
        }
        try (var file = Mappings.class.getResourceAsStream(name + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(Mapping.parse(new String(file.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
