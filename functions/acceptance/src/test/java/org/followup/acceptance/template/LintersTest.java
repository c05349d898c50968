package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The linters of AWS and of others, installed by {@code infra/checks/prepare}. */
@Tag("slow")
final class LintersTest {

    @Test
    void cfn_lint_finds_nothing() throws Exception {
        assertThat(run("cfn-lint", "--template", "template.yaml")).isEmpty();
    }

    /**
     * WS1004 knows only log groups named after the function they follow; ours are made before it,
     * else the first line makes one without an end ({@link FunctionsTest} holds them). ES6000 wants
     * a queue behind each queue; ours are the last.
     */
    @Test
    void its_rules_for_serverless_find_nothing() throws Exception {
        assertThat(
                        run(
                                "cfn-lint",
                                "--append-rules",
                                "cfn_lint_serverless.rules",
                                "--ignore-checks",
                                "WS1004",
                                "ES6000",
                                "--template",
                                "template.yaml"))
                .isEmpty();
    }

    @Test
    void sam_knows_it_as_valid() throws Exception {
        assertThat(run("sam", "validate", "--lint", "--template", "template.yaml"))
                .contains("is a valid SAM Template");
    }

    /** Without the network; what stays stands with its reason in the template's Metadata. */
    @Test
    void checkov_finds_only_what_the_template_gives_a_reason_for() throws Exception {
        var said =
                run(
                        "../../checkov/bin/checkov",
                        "--framework",
                        "cloudformation",
                        "--skip-download",
                        "--quiet",
                        "--compact",
                        "--soft-fail",
                        "--file",
                        "template.yaml");
        var found =
                Pattern.compile("Check: (CKV\\w+):")
                        .matcher(said)
                        .results()
                        .map(finding -> finding.group(1))
                        .collect(Collectors.toSet());

        assertThat(said).contains("Passed checks");
        assertThat(found).isEqualTo(Template.WHOLE.at("Metadata", "Checkov").members().keySet());
    }

    private static String run(String tool, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Template.ROOT.resolve("target/tools/bin").resolve(tool).toString());
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .directory(Template.ROOT.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("SAM_CLI_TELEMETRY", "0");
        builder.environment().put("AWS_DEFAULT_REGION", "eu-central-1");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
