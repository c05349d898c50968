package org.followup.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The mappings that come with the service: a file each beside this class, and a line here; and that
 * of our own report.
 */
public final class Mappings {

    private static final String REPORT = "status-report";

    public static final List<String> NAMES = List.of("canada-nap5", REPORT);

    private Mappings() {}

    public static Optional<Mapping> named(String name) {
        if (name.equals(REPORT)) {
            return Optional.of(new ReportMapping(Optional.empty()));
        }
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    private static Mapping read(String name) {
        try (var file = Mappings.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the mapping " + name + " has no file");
            }
            return TrackerMapping.parse(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
