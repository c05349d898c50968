package org.followup.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository's modules, for rules over what they hold. */
final class Sources {
    private static final Path ROOT =
            Path.of(System.getProperty("repository.root", System.getProperty("user.dir")));

    private Sources() {}

    /** Files below `src/main/FOLDER` of every module whose name ends so, in a stable order. */
    static List<Path> main(String folder, String ending) {
        return Stream.of("functions", "infra")
                .flatMap(group -> children(ROOT.resolve(group)).stream())
                .map(module -> module.resolve("src/main").resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(files -> below(files).stream())
                .filter(file -> file.getFileName().toString().endsWith(ending))
                .sorted()
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
