package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is asked whether a deploy can succeed is who {@code sam} deploys to: the same account, the
 * same region, by whatever way they are named.
 */
@Tag("slow")
final class DeployAccountTest {

    private static final String SAVED =
            """
            version = 0.1

            [default.global.parameters]
            profile = "forum"

            [default.deploy.parameters]
            stack_name = "followup"
            region = "eu-west-1"
            """;

    @TempDir private Path elsewhere;

    private DeployScript script;

    @BeforeEach
    void start() throws IOException {
        script = new DeployScript(elsewhere);
    }

    @AfterEach
    void stop() throws IOException {
        script.close();
    }

    @Test
    void a_profile_that_is_saved_is_asked_not_the_shell() throws Exception {
        Files.writeString(script.saved(), SAVED);

        deploy();

        assertThat(script.callers()).containsExactly("FORUM eu-west-1");
        assertThat(script.calledSam()).doesNotContain("--profile"); // it reads that file too
    }

    @Test
    void a_profile_and_a_region_that_are_given_come_before_those_that_are_saved() throws Exception {
        Files.writeString(script.saved(), SAVED);

        deploy("--profile", "training", "--region", "eu-central-1");

        assertThat(script.callers()).containsExactly("TRAINING eu-central-1");
        assertThat(script.calledSam())
                .endsWith("--profile", "training", "--region", "eu-central-1");
    }

    @Test
    void a_profile_has_its_own_region_where_no_other_is_named() throws Exception {
        deploy("--stack-name", "followup", "--profile=training");

        assertThat(script.callers()).containsExactly("TRAINING eu-north-1");
    }

    @Test
    void the_shell_names_account_and_region_where_nothing_else_does() throws Exception {
        script.environment = Map.of("AWS_DEFAULT_REGION", "ap-southeast-1");

        deploy("--stack-name", "followup");

        assertThat(script.callers()).containsExactly("test ap-southeast-1");
    }

    /** {@code sam} passes over it, so the deploy would go elsewhere or nowhere. */
    @Test
    void a_variable_that_sam_does_not_read_names_no_region() throws Exception {
        script.environment = Map.of("AWS_REGION", "ap-southeast-1");

        assertThat(deploy("--stack-name", "followup").said()).contains("no region is named");
        assertThat(script.asked()).isEmpty();
        assertThat(script.calledSam()).isEmpty();
    }

    @Test
    void a_profile_that_nobody_knows_is_refused() throws Exception {
        var run = deploy("--stack-name", "followup", "--profile", "former");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said())
                .contains("nothing was made", "(former) could not be found")
                .doesNotContain("Traceback");
        assertThat(script.calledSam()).isEmpty();
    }

    @Test
    void what_to_do_is_said_for_that_account() throws Exception {
        Files.writeString(script.saved(), SAVED);
        script.known = Map.of();

        assertThat(deploy().said())
                .contains(
                        "aws ses verify-email-identity --profile forum --region eu-west-1"
                                + " --email-address forum@example.org");
    }

    /** As {@code sam} keeps it, so that the next deploy goes to the same account. */
    @Test
    void a_profile_that_was_given_with_the_answers_is_kept() throws Exception {
        var typed = new ArrayList<>(List.of("followup", "eu-central-1", "forum@example.org"));
        typed.addAll(List.of("", "", "secretary@example.org", "alarms@example.org"));
        typed.addAll(List.of("", "", "", "", ""));
        var first = script.run(Template.ROOT, typed, List.of("--guided", "--profile", "forum"));
        assertThat(first.status()).as(first.said()).isZero();
        script.callers().clear();

        var later = script.run(Template.ROOT, List.of(), List.of());

        assertThat(later.status()).as(later.said()).isZero();
        assertThat(script.callers()).containsExactly("FORUM eu-central-1");
    }

    private DeployScript.Run deploy(String... options) throws Exception {
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(0, "--parameter-overrides");
        arguments.addAll(1, List.of("SenderAddress=forum@example.org", "AlarmAddress=a@b.org"));
        arguments.add(1, "FirstMember=secretary@example.org");
        return script.run(Template.ROOT, List.of(), arguments);
    }
}
