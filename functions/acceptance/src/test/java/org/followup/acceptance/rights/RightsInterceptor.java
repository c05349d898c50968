package org.followup.acceptance.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Lies in the folder of a packaged function, where the SDK finds it by the name of its file; notes
 * each request of the process, once, under the function's name.
 */
public final class RightsInterceptor implements ExecutionInterceptor {

    static final String FILE = "USED_RIGHTS";

    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        var file = System.getenv(FILE);
        if (file != null) {
            var function = System.getenv("_HANDLER").replaceAll(".*\\.|Function$", "");
            UsedRight.of(context.request())
                    .map(right -> right.line(function))
                    .filter(noted::add)
                    .forEach(line -> append(Path.of(file), line));
        }
    }

    static synchronized void append(Path file, String line) {
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
