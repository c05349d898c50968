package org.followup.acceptance.lambda;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a JVM remembers of the random numbers it has drawn, as a picture of its memory has it:
 * what was read ahead from the kernel, and what it is mixed with. Goes by the fields of the JDK, so
 * it needs them opened.
 */
final class RandomState {

    private static final List<String> READ_AHEAD = List.of("nextBuffer", "buffered", "lastRead");
    private static final List<String> MIXED = List.of("state", "remainder", "remCount");

    private final Map<String, Object> values = new HashMap<>();

    static RandomState now() throws ReflectiveOperationException {
        var state = new RandomState();
        for (var name : READ_AHEAD) {
            state.values.put(name, copy(field(source(), name).get(source())));
        }
        for (var name : MIXED) {
            state.values.put(name, copy(field(mixer(), name).get(mixer())));
        }
        return state;
    }

    /** The memory of that moment; with what was read ahead still good, where no time is to pass. */
    void restore(boolean atOnce) throws ReflectiveOperationException {
        for (var name : READ_AHEAD) {
            field(source(), name).set(source(), copy(values.get(name)));
        }
        for (var name : MIXED) {
            field(mixer(), name).set(mixer(), copy(values.get(name)));
        }
        if (atOnce) {
            field(source(), "lastRead").set(source(), Long.MAX_VALUE / 2);
            field(source(), "buffered").set(source(), ((byte[]) values.get("nextBuffer")).length);
        }
    }

    private static Object source() throws ReflectiveOperationException {
        var instance =
                Class.forName("sun.security.provider.NativePRNG").getDeclaredField("INSTANCE");
        instance.setAccessible(true);
        return instance.get(null);
    }

    private static Object mixer() throws ReflectiveOperationException {
        return field(source(), "mixRandom").get(source());
    }

    private static Field field(Object of, String name) throws ReflectiveOperationException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static Object copy(Object value) {
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }
}
