package org.followup.acceptance.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Keeps what a class of tests made the functions ask for, in a file of its own below {@code
 * target/used-rights}, under the digest of the code. The file is there only if every test of the
 * class ran; which JVM it was does not matter.
 */
public final class NotesRights implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static volatile @Nullable Path notes;

    private final Set<String> ran = new TreeSet<>();

    static Path file(String testClass) {
        return folder().resolve(testClass + ".txt");
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir")).resolve("used-rights");
    }

    /** Where packaged functions write; null while no class that takes notes runs. */
    static @Nullable Path notes() {
        return notes;
    }

    static void note(String line) {
        var file = notes;
        if (file != null) {
            RightsInterceptor.append(file, line);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var name = context.getRequiredTestClass().getSimpleName();
        Files.createDirectories(folder());
        Files.deleteIfExists(file(name));
        var part = folder().resolve(name + ".part").toAbsolutePath();
        Files.deleteIfExists(part);
        Files.writeString(part, CodeDigest.now() + "\n");
        notes = part;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ran.add(context.getRequiredTestMethod().getName());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        var part = notes;
        notes = null;
        if (part != null && ran.containsAll(tests(context.getRequiredTestClass()))) {
            Files.move(part, file(context.getRequiredTestClass().getSimpleName()));
        }
    }

    private static Set<String> tests(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(
                        method ->
                                method.isAnnotationPresent(Test.class)
                                        || method.isAnnotationPresent(ParameterizedTest.class)
                                        || method.isAnnotationPresent(TestFactory.class))
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toSet());
    }
}
