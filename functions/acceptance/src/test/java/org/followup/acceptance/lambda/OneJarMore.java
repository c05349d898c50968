package org.followup.acceptance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * A folder of links to what is in a deployed one, with classes of a test in a jar of their own, so
 * that the other stays what is deployed.
 */
public final class OneJarMore {

    private OneJarMore() {}

    /** {@code texts} are further files of the jar, by their names. */
    public static Path beside(Path folder, List<Class<?>> types, Map<String, String> texts) {
        try {
            var tmp = Path.of(System.getProperty("java.io.tmpdir"));
            var copy = Files.createTempDirectory(tmp, "watched");
            var lib = Files.createDirectories(copy.resolve("lib"));
            link(folder, copy);
            link(folder.resolve("lib"), lib);
            write(lib.resolve("of-a-test.jar"), types, texts);
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

    private static void write(Path jar, List<Class<?>> types, Map<String, String> texts)
            throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var type : types) {
                var file = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(file));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
                    Objects.requireNonNull(bytes).transferTo(out);
                }
            }
            for (var text : texts.entrySet()) {
                out.putNextEntry(new JarEntry(text.getKey()));
                out.write(text.getValue().getBytes(UTF_8));
            }
        }
    }
}
