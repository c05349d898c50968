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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A deploy that cannot succeed is refused before anything is made, with what to do instead. */
@Tag("slow")
final class DeployCheckTest {

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

    @ParameterizedTest
    @CsvSource({
        "forum@example.org, Success",
        "example.org, Success",
    })
    void a_sender_that_is_verified_by_itself_or_its_domain_may_send(String name, String state)
            throws Exception {
        script.known = Map.of(name, state);

        var run = check(Template.ROOT, "Stage=trial");

        assertThat(run.said()).contains("packages, parameters and sender are right");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_sender_that_the_mail_service_does_not_know_is_refused() throws Exception {
        script.known = Map.of();

        var run = check(Template.ROOT, "Stage=trial");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said())
                .contains(
                        "nothing was made",
                        "SES in eu-central-1 does not know the sender forum@example.org",
                        "aws ses verify-email-identity");
        assertThat(script.asked())
                .containsOnly("GetIdentityVerificationAttributes", "GetSendQuota");
    }

    @Test
    void a_sender_that_is_not_verified_yet_is_refused() throws Exception {
        script.known = Map.of("forum@example.org", "Pending");

        assertThat(check(Template.ROOT, "Stage=trial").said())
                .contains("has not verified forum@example.org yet", "open the link in its letter");
    }

    @Test
    void in_the_sandbox_a_first_member_whom_no_letter_reaches_is_told_of() throws Exception {
        script.perDay = 200;
        script.known = Map.of("forum@example.org", "Success", "secretary@example.net", "Pending");

        var run = check(Template.ROOT, "FirstMember=secretary@example.net");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said())
                .contains(
                        "nothing was made",
                        "SES in eu-central-1 is in its sandbox (200 letters a day",
                        "has not verified the first member secretary@example.net",
                        "--email-address secretary@example.net");
    }

    @ParameterizedTest
    @CsvSource({
        "200, secretary@example.net",
        "200, example.net",
        "201, nobody@example.net",
        "-1, nobody@example.net",
    })
    void a_first_member_is_reached_when_verified_or_out_of_the_sandbox(double perDay, String name)
            throws Exception {
        script.perDay = perDay;
        script.known = Map.of("forum@example.org", "Success", name, "Success");

        var run = check(Template.ROOT, "FirstMember=secretary@example.net");

        assertThat(run.said()).contains("packages, parameters and sender are right");
        assertThat(run.status()).isZero();
    }

    @Test
    void credentials_that_may_not_ask_for_the_quota_are_told_which_right_they_lack()
            throws Exception {
        script.denied = "GetSendQuota";

        var run = check(Template.ROOT, "Stage=trial");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said())
                .contains("whether a letter reaches secretary@example.org", "AccessDenied")
                .contains("ses:GetSendQuota and ses:GetIdentityVerificationAttributes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Stage=Production! | Stage «Production!» is not right: it is 2 to 16 small letters",
                "LogDays=3 | LogDays «3» is not right: it is one of 7, 14",
                "Stag=trial | Stag is no parameter of template.yaml",
                "FirstMember=nobody | FirstMember «nobody» is not right: it is an address such as",
            })
    void a_parameter_that_is_not_right_is_refused_before_anybody_is_asked(String given, String why)
            throws Exception {
        var run = check(Template.ROOT, given);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).contains("nothing was made", why);
        assertThat(script.asked()).isEmpty();
    }

    @Test
    void packages_that_were_not_built_are_named() throws Exception {
        Files.createDirectories(elsewhere.resolve(DeployScript.FILE).getParent());
        Files.copy(Template.ROOT.resolve(DeployScript.FILE), elsewhere.resolve(DeployScript.FILE));
        Files.copy(Template.FILE, elsewhere.resolve("template.yaml"));

        var run = check(elsewhere, "Stage=trial");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said())
                .contains(
                        "the package of Web is not in functions/web/target/lambda: build it",
                        "the package of Planner is not in",
                        "the package of Jobs is not in");
        assertThat(script.asked()).isEmpty();
    }

    @Test
    void sam_is_called_with_what_was_given_and_with_what_every_deploy_needs() throws Exception {
        var run = script.run(Template.ROOT, List.of(), arguments("Stage=trial", "--no-rollback"));

        assertThat(run.status()).isZero();
        assertThat(script.calledSam())
                .startsWith("deploy", "--template", Template.FILE.toAbsolutePath().toString())
                .containsSequence("--capabilities", "CAPABILITY_IAM", "--resolve-s3")
                .containsSequence("--on-failure", "DELETE")
                .endsWith(arguments("Stage=trial", "--no-rollback").toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--on-failure=ROLLBACK", "--disable-rollback", "--no-disable-rollback"})
    void a_failed_stack_stays_where_somebody_wants_it_to(String option) throws Exception {
        script.run(Template.ROOT, List.of(), arguments("Stage=trial", option));

        assertThat(script.calledSam()).endsWith(option).doesNotContain("DELETE");
    }

    @ParameterizedTest
    @CsvSource({
        "on_failure = \"ROLLBACK\", false",
        "disable_rollback = true, false",
        "disable_rollback = false, true"
    })
    void a_failed_stack_stays_where_the_file_says_so(String line, boolean goes) throws Exception {
        Files.writeString(script.saved(), "[default.deploy.parameters]\n" + line + "\n");

        script.run(Template.ROOT, List.of(), arguments("Stage=trial"));

        assertThat(script.calledSam().contains("--on-failure")).isEqualTo(goes);
    }

    @Test
    void sam_is_not_called_after_a_refusal() throws Exception {
        script.known = Map.of();

        var run = script.run(Template.ROOT, List.of(), arguments("Stage=trial"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(script.calledSam()).isEmpty();
    }

    private DeployScript.Run check(Path root, String parameter) throws Exception {
        var run = script.run(root, List.of(), arguments(parameter, "--check-only"));
        assertThat(script.calledSam()).isEmpty();
        return run;
    }

    private static List<String> arguments(String parameter, String... more) {
        var arguments = new ArrayList<>(List.of("--stack-name", "followup"));
        arguments.addAll(List.of("--region", "eu-central-1", "--parameter-overrides"));
        arguments.addAll(List.of("SenderAddress=forum@example.org", "AlarmAddress=a@example.org"));
        if (!parameter.startsWith("FirstMember=")) {
            arguments.add("FirstMember=secretary@example.org");
        }
        arguments.add(parameter);
        arguments.addAll(List.of(more));
        return arguments;
    }
}
