package org.followup.acceptance.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where neither Python 3.13 nor Docker is found, {@code ./dev test} cannot deploy: it says so where
 * it is seen, and in CI that is a failure. The script is the real one, what it calls is not.
 */
@Tag("slow") // it looks for a JDK each time
final class LeftOutTest {

    private static final String LEFT_OUT =
            "LEFT OUT: the deployed service on LocalStack: it needs Python 3.13";

    @TempDir private Path house;

    @Test
    void on_ones_own_machine_it_passes_and_says_what_it_left_out() throws Exception {
        var run = test(Map.of("CI", ""), "exit 1");

        assertThat(run.said()).contains(LEFT_OUT, "dev test: passed in");
        assertThat(run.status()).isZero();
    }

    @Test
    void in_ci_it_fails() throws Exception {
        var run = test(Map.of("CI", "true"), "exit 1");

        assertThat(run.said()).contains(LEFT_OUT, "dev test: FAILED after");
        assertThat(run.status()).isNotZero();
    }

    @Test
    void where_it_can_be_deployed_nothing_is_left_out() throws Exception {
        var run = test(Map.of("CI", "true"), "echo journey of $1");

        assertThat(run.said()).contains("journey of journey", "dev test: passed in");
        assertThat(run.said()).doesNotContain("LEFT OUT");
        assertThat(run.status()).isZero();
    }

    /** What runs where continuous integration does is the same command, with CI said. */
    @Test
    void ci_runs_the_same_command() throws IOException {
        assertThat(Files.readString(Template.ROOT.resolve(".ci/run")))
                .contains("export CI=true", "exec ./dev test");
    }

    record Run(int status, String said) {}

    private Run test(Map<String, String> environment, String localStack) throws Exception {
        script("dev", Files.readString(Template.ROOT.resolve("dev")));
        script("infra/checks/prepare", "#!/bin/sh\n");
        script("infra/checks/reproducible", "#!/bin/sh\n");
        script("infra/localstack/localstack.sh", "#!/bin/sh\n" + localStack + "\n");
        script("bin/mvn", "#!/bin/sh\n");
        var builder = new ProcessBuilder(house.resolve("dev").toString(), "test");
        builder.redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .merge(
                        "PATH",
                        house.resolve("bin").toString(),
                        (path, first) -> first + ":" + path);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), said);
    }

    private void script(String name, String text) throws IOException {
        var file = house.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
