package org.followup.acceptance.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A deploy fetches what deploys and nothing that checks: it once wanted a browser, and failed in CI
 * without one. The scripts are the real ones; what they call writes down that it was called.
 */
@Tag("slow") // it looks for a JDK each time
final class DeployToolsTest {

    /** All that the scripts find beside what is written here; no browser is among it. */
    private static final List<String> COMMANDS =
            List.of("bash cat chmod cksum dirname env grep id mkdir rm sleep".split(" ", -1));

    /** Makes an environment whose pip does as it is told and whose Python deploys. */
    private static final String PYTHON =
            """
            #!/bin/sh
            echo "environment ${3#"$HOUSE"/}" >>"$HOUSE/calls"
            mkdir -p "$3/bin"
            for name in pip python; do
                printf '#!/bin/sh\\necho "%s $*" >>"$HOUSE/calls"\\nexit "$PIP"\\n' "$name" >"$3/bin/$name"
                chmod +x "$3/bin/$name"
            done
            """;

    @TempDir private Path house;

    @BeforeEach
    void lay() throws IOException {
        for (var name : List.of("dev", "infra/checks/prepare")) {
            script(name, Files.readString(Template.ROOT.resolve(name)));
        }
        for (var name : List.of("requirements.txt", "requirements-checkov.txt")) {
            Files.writeString(house.resolve("infra/checks/" + name), "# " + name + "\n");
        }
        script("infra/localstack/localstack.sh", "#!/bin/sh\nexit 1\n");
        script("bin/python3", PYTHON);
        script("bin/mvn", "#!/bin/sh\necho maven >>\"$HOUSE/calls\"\n");
        for (var name : List.of("apt-get", "sudo")) {
            script("bin/" + name, "#!/bin/sh\necho " + name + " >>\"$HOUSE/calls\"\nexit 1\n");
        }
        for (var name : COMMANDS) {
            script("bin/" + name, "#!/bin/sh\nexec " + onPath(name) + " \"$@\"\n");
        }
    }

    @Test
    void it_needs_no_browser_no_letters_and_no_linter_of_its_own() throws Exception {
        var status = deploy("0");

        assertThat(calls())
                .containsExactly(
                        "environment target/tools",
                        "pip install --quiet --disable-pip-version-check --requirement"
                                + " infra/checks/requirements.txt",
                        "maven",
                        "python infra/deploy/deploy.py --check-only");
        assertThat(status).isZero();
    }

    @Test
    void what_is_there_is_not_fetched_again() throws Exception {
        deploy("0");
        Files.delete(house.resolve("calls"));

        deploy("0");

        assertThat(calls()).containsExactly("maven", "python infra/deploy/deploy.py --check-only");
    }

    @Test
    void without_it_nothing_is_built_and_nothing_deployed() throws Exception {
        var status = deploy("1");

        assertThat(calls()).hasSize(2).first().isEqualTo("environment target/tools");
        assertThat(status).isNotZero();
    }

    private int deploy(String pip) throws Exception {
        var builder = new ProcessBuilder(house.resolve("dev").toString(), "deploy", "--check-only");
        builder.redirectErrorStream(true);
        builder.environment().put("CI", "true");
        builder.environment().put("HOUSE", house.toString());
        builder.environment().put("PIP", pip);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", house.resolve("bin").toString());
        var process = builder.start();
        process.getInputStream().transferTo(System.out);
        return process.waitFor();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(house.resolve("calls"), UTF_8).stream()
                .map(call -> call.replace(house + "/", ""))
                .toList();
    }

    private static Path onPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private void script(String name, String text) throws IOException {
        var file = house.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
