package org.followup.acceptance.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.followup.acceptance.lambda.PackagedFunction;
import org.followup.local.Arguments;
import org.followup.local.NotStarted;
import org.followup.local.RunningService;
import org.followup.local.table.TableWatch;

/** Functions whose requests to AWS are noted, packaged and in one JVM. */
public final class Watched {

    private static final String INTERCEPTORS =
            "software/amazon/awssdk/global/handlers/execution.interceptors";

    private Watched() {}

    public static RunningService service(Arguments arguments) throws NotStarted {
        TableWatch watch = WatchedTable::around;
        return RunningService.with(arguments, watch);
    }

    /** As it is deployed, with one jar more. */
    public static PackagedFunction start(
            Path folder, String handler, Map<String, String> environment) {
        var notes = NotesRights.notes();
        if (notes == null) {
            return PackagedFunction.start(folder, handler, environment);
        }
        var more = new HashMap<>(environment);
        more.put(RightsInterceptor.FILE, notes.toString());
        return PackagedFunction.start(withInterceptor(folder), handler, more);
    }

    /** A folder of links to what is in the other, so that the other stays what is deployed. */
    private static Path withInterceptor(Path folder) {
        try {
            var tmp = Path.of(System.getProperty("java.io.tmpdir"));
            var copy = Files.createTempDirectory(tmp, "watched");
            var lib = Files.createDirectories(copy.resolve("lib"));
            link(folder, copy);
            link(folder.resolve("lib"), lib);
            interceptor(lib.resolve("used-rights.jar"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try (var entries = Files.list(from)) {
            for (var entry : entries.toList()) {
                var name = entry.getFileName().toString();
                if (!name.equals("lib")) {
                    Files.createSymbolicLink(to.resolve(name), entry.toAbsolutePath());
                }
            }
        }
    }

    private static void interceptor(Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var type : List.of(RightsInterceptor.class, UsedRight.class)) {
                var file = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(file));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
                    java.util.Objects.requireNonNull(bytes).transferTo(out);
                }
            }
            out.putNextEntry(new JarEntry(INTERCEPTORS));
            out.write(
                    RightsInterceptor.class
                            .getName()
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
