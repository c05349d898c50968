package org.followup.core.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.history.View;

/** Every class of views that the core has, read from its class files. */
public final class ViewClasses {

    private ViewClasses() {}

    public static Set<Class<? extends View>> all() {
        try {
            var place =
                    Path.of(View.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return below(place);
            }
            var jar = URI.create("jar:" + place.toUri());
            try (var files = FileSystems.newFileSystem(jar, Map.of())) {
                return below(files.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Class<? extends View>> below(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("org") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .<Class<?>>map(ViewClasses::load)
                    .filter(View.class::isAssignableFrom)
                    .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                    .<Class<? extends View>>map(type -> type.asSubclass(View.class))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static Class<?> load(String file) {
        var name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
        try {
            return Class.forName(name, false, View.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
