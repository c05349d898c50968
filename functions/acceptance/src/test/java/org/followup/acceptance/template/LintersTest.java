package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The linters of AWS and of others, installed by {@code infra/checks/prepare}. */
@Tag("slow")
final class LintersTest {

    /** Its own rules and those for serverless. */
    @Test
    void cfn_lint_finds_only_what_the_template_gives_a_reason_for() throws Exception {
        var said =
                run(
                        "cfn-lint",
                        "--append-rules",
                        "cfn_lint_serverless.rules",
                        "--format",
                        "json",
                        "--non-zero-exit-code",
                        "none",
                        "--template",
                        "template.yaml");
        var found =
                new Part(new Yaml().<Object>load(said))
                        .items().stream()
                                .map(
                                        finding ->
                                                finding.at("Rule", "Id").text()
                                                        + " at "
                                                        + resource(finding.at("Location", "Path")));

        assertThat(found).containsExactlyInAnyOrderElementsOf(withReason("CfnLint"));
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
                Pattern.compile("Check: (CKV\\w+):.*\n\tFAILED for resource: [\\w:]+\\.(\\w+)")
                        .matcher(said)
                        .results()
                        .map(finding -> finding.group(1) + " at " + finding.group(2));

        assertThat(said).contains("Passed checks");
        assertThat(found).containsExactlyInAnyOrderElementsOf(withReason("Checkov"));
    }

    /** Such as {@code CKV_AWS_18 at Files}. */
    private static List<String> withReason(String linter) {
        var findings = new ArrayList<String>();
        Template.WHOLE
                .at("Metadata", linter)
                .members()
                .forEach(
                        (check, kept) -> {
                            assertThat(kept.at("why").text()).as(check).hasSizeGreaterThan(30);
                            kept.at("at").texts().forEach(r -> findings.add(check + " at " + r));
                        });
        return findings;
    }

    /** The second step of a path such as {@code [Resources, Web]}. */
    private static String resource(Part path) {
        return path.texts().skip(1).findFirst().orElse("the template");
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
        builder.environment()
                .put("__SAM_CLI_APP_DIR", Template.ROOT.resolve("target/sam").toString());
        builder.environment().put("AWS_DEFAULT_REGION", "eu-central-1");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
