package org.followup.core.reminders;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** A port of which one question is answered by what nobody can read. */
public final class Unreadable {

    private Unreadable() {}

    /** {@code about} is among what is asked for; none means any question of that name. */
    public static <P> P in(Class<P> port, P real, String question, Object... about) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (self, method, asked) -> {
                            if (method.getName().equals(question)
                                    && (about.length == 0
                                            || Arrays.asList(asked)
                                                    .containsAll(Arrays.asList(about)))) {
                                throw new IllegalStateException("cannot be read: " + question);
                            }
                            try {
                                return method.invoke(real, asked);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        }));
    }
}
