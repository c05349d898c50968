package org.followup.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is handed to Lambda, as it lies in the folders that the template names. */
@Tag("slow") // needs the packages, which the inner loop does not make
final class DeployedFoldersTest {

    private static final String DEPLOYABLE = "WEB|REMINDERS|JOBS";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = DEPLOYABLE)
    void a_deployed_folder_carries_the_modules_it_lists_and_no_other(Module module)
            throws IOException {
        var listed = module.neighbours().map(other -> "followup-" + other.folder());

        var carried = jars(module).filter(jar -> jar.startsWith("followup-"));

        assertThat(carried.map(jar -> jar.replaceFirst("-[0-9].*", "")))
                .containsExactlyInAnyOrderElementsOf(listed.toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = DEPLOYABLE)
    void a_deployed_folder_carries_nothing_of_tests_and_development(Module module)
            throws IOException {
        var kept =
                List.of("DynamoDBLocal", "sqlite4java", "junit", "netty", "apache-client", "tests");

        assertThat(jars(module)).noneMatch(jar -> kept.stream().anyMatch(jar::contains));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = DEPLOYABLE)
    void the_classes_of_the_function_lie_on_top(Module module) {
        assertThat(folder(module).resolve("org/followup").resolve(module.folder())).isDirectory();
    }

    private static Stream<String> jars(Module module) throws IOException {
        try (var files = Files.list(folder(module).resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static Path folder(Module module) {
        return Path.of(System.getProperty("repository.root"), "functions", module.folder())
                .resolve("target/lambda");
    }
}
