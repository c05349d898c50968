package org.followup.web.edge;

import io.micronaut.json.tree.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether JSON has the members of a record, each of its own kind. The mapper alone would take «no»
 * in quotes for a truth value, and says what it refuses in words of its own.
 */
final class JsonShape {

    private JsonShape() {}

    /** What is wrong: a key of the bundles, and the member that it speaks of. */
    record Flaw(String key, Map<String, Object> arguments) {

        static Flaw of(String kind, String member) {
            return new Flaw("problem.unreadable-json." + kind, Map.of("member", member));
        }

        static Flaw whole(String kind) {
            return new Flaw("problem.unreadable-json." + kind, Map.of());
        }
    }

    static Optional<Flaw> flaw(JsonNode read, Class<?> type) {
        if (!read.isObject()) {
            return Optional.of(Flaw.whole("object"));
        }
        var components = type.getRecordComponents();
        for (var entry : read.entries()) {
            if (Arrays.stream(components).noneMatch(c -> c.getName().equals(entry.getKey()))) {
                return Optional.of(Flaw.of("unknown", entry.getKey()));
            }
        }
        return Arrays.stream(components).flatMap(c -> flaw(read, c).stream()).findFirst();
    }

    private static Optional<Flaw> flaw(JsonNode read, RecordComponent component) {
        JsonNode value = read.get(component.getName());
        if (value == null || value.isNull()) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? Optional.empty()
                    : Optional.of(Flaw.of("missing", component.getName()));
        }
        return fits(value, component.getType())
                ? Optional.empty()
                : Optional.of(Flaw.of("kind", component.getName()));
    }

    private static boolean fits(JsonNode value, Class<?> type) {
        if (type == String.class) {
            return value.isString();
        }
        if (type == Boolean.class) {
            return value.isBoolean();
        }
        return !Number.class.isAssignableFrom(type) || value.isNumber();
    }
}
