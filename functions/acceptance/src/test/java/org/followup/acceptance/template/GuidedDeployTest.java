package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked once is kept for one stage, beside what the file says of others. */
@Tag("slow")
final class GuidedDeployTest {

    /** Of an operator who deploys by hand too. */
    private static final String OF_OTHERS =
            """
            version = 0.1

            # for the training in spring
            [training.deploy.parameters]
            stack_name = "followup-training"
            region = "eu-north-1"
            parameter_overrides = "SenderAddress=\\"training@example.org\\""

            [default.global.parameters]
            profile = "forum"

            [default.deploy.parameters]
            stack_name = "former"
            confirm_changeset = false
            tags = "unit=secretariat"
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
    void every_other_stage_and_setting_stays() throws Exception {
        Files.writeString(script.saved(), OF_OTHERS);

        var run = guided("followup", "production");

        assertThat(run.status()).as(run.said()).isZero();
        var saved = Files.readAllLines(script.saved());
        assertThat(saved)
                .containsAll(OF_OTHERS.lines().filter(line -> !line.contains("former")).toList())
                .contains("stack_name = \"followup\"", "region = \"eu-central-1\"")
                .noneMatch(line -> line.contains("former"));
        assertThat(saved)
                .filteredOn(line -> line.startsWith("parameter_overrides"))
                .hasSize(2)
                .last()
                .asString()
                .contains("SenderAddress=\\\"forum@example.org\\\"", "Stage=\\\"production\\\"");
    }

    @Test
    void a_stage_has_a_table_of_its_own_that_later_deploys_read() throws Exception {
        guided("followup-trial", "trial", "--config-env", "trial");

        var later = script.run(Template.ROOT, List.of(), List.of("--config-env", "trial"));
        assertThat(later.said()).contains("packages, parameters and sender are right");
        assertThat(script.calledSam()).endsWith("--resolve-s3", "--config-env", "trial");
        assertThat(Files.readString(script.saved()))
                .contains("[trial.deploy.parameters]", "stack_name = \"followup-trial\"")
                .doesNotContain("[default");

        var other = script.run(Template.ROOT, List.of(), List.of("--check-only"));
        assertThat(other.said()).contains("no region is named", "SenderAddress is missing");
        assertThat(other.status()).isEqualTo(1);
    }

    @Test
    void what_was_answered_counts_and_no_option_that_it_was_offered_from() throws Exception {
        guided("followup", "trial", "--parameter-overrides", "Stage=former", "LogDays=7");

        assertThat(script.calledSam()).contains("--resolve-s3").doesNotContain("Stage=former");
        assertThat(Files.readString(script.saved()))
                .contains("Stage=\\\"trial\\\"", "LogDays=\\\"7\\\"");
    }

    private DeployScript.Run guided(String stack, String stage, String... options)
            throws Exception {
        var arguments = new ArrayList<>(List.of("--guided"));
        arguments.addAll(List.of(options));
        var sender = List.of(stack, "eu-central-1", "forum@example.org", "", "");
        var people = List.of("secretary@example.org", "alarms@example.org", stage);
        var typed = new ArrayList<>(sender);
        typed.addAll(people);
        typed.addAll(List.of("", "", "", "")); // what stands in brackets
        return script.run(Template.ROOT, typed, arguments);
    }
}
