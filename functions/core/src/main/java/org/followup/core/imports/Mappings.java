package org.followup.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The mappings that come with the service: a file each beside this class, and a line here. */
public final class Mappings {

    public static final List<String> NAMES = List.of("canada-nap5");

    private Mappings() {}

    public static Optional<Mapping> named(String name) {
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    private static Mapping read(String name) {
        try (var file = Mappings.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the mapping " + name + " has no file");
            }
            return Mapping.parse(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
