package org.followup.acceptance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.acceptance.rights.NotesRights;
import org.followup.acceptance.rights.Watched;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportState;
import org.followup.core.imports.StartImport;
import org.followup.core.imports.Uploads;
import org.followup.core.reports.AskForReport;
import org.followup.core.reports.MadeReport;
import org.followup.dynamodb.DynamoDbStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The jobs as they are deployed: a file arrives in the bucket, and its rows stand in the table. */
@Tag("slow")
@ExtendWith(NotesRights.class)
final class PackagedJobsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("repository.root"), "functions/jobs/target/lambda");
    private static final String HANDLER = "org.followup.jobs.JobsFunction";
    private static final String FILE =
            """
            reporting_period,commitments,milestones,indicators,owner_org,owner_org_title,status,\
            indicator_due_date,indicator_en,indicator_fr,progress_en,progress_fr,\
            challenges_en,challenges_fr,evidence_en,evidence_fr
            2026-01,C01,C01.1,C01.1.1,kz,Office | Bureau,LP,2026-12,Lines,Lignes,A line is open,Fait,,,,
            """;
    private static final DynamoDbServer DYNAMODB = DynamoDbServer.start();
    private static final MailAndFiles BUCKET = new MailAndFiles();

    @AfterAll
    static void stop() {
        BUCKET.close();
        DYNAMODB.close();
    }

    @Test
    void a_file_that_arrives_is_imported_once() {
        var table = DYNAMODB.newTable();
        var stores = DynamoDbStores.on(DYNAMODB.client(), table);
        var id = ask(stores);
        BUCKET.keep("/files/imports/" + id, FILE.getBytes(UTF_8));

        try (var jobs = start(table)) {
            var first = jobs.invoke(event("files", "imports/" + id));
            var second = jobs.invoke(event("files", "imports/" + id));

            assertThat(first.body()).isEqualTo("{\"errors\":0,\"rows\":1,\"state\":\"DONE\"}");
            assertThat(second.body()).isEqualTo(first.body());
        }
        var job = stores.imports().find(id).orElseThrow();
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.counts().created()).isEqualTo(1);
        assertThat(DYNAMODB.client().scan(scan -> scan.tableName(table)).items())
                .filteredOn(item -> item.get("SK").s().startsWith("UPDATE#"))
                .hasSize(1);
    }

    @Test
    void a_report_that_was_asked_for_lies_in_the_bucket() {
        var table = DYNAMODB.newTable();
        var stores = DynamoDbStores.on(DYNAMODB.client(), table);
        DeployedReminders.demonstrate(stores);
        var asking =
                new AskForReport(
                        stores.journal(),
                        stores.forums(),
                        stores.madeReports(),
                        Clock.systemUTC(),
                        new SecureRandom());
        var secretariat = new PersonId("demo-secretariat");
        if (!(asking.ask(secretariat, new ForumId("2025-tashkent"))
                instanceof AskForReport.Outcome.Asked(var report))) {
            throw new AssertionError("not asked for");
        }

        try (var jobs = start(table)) {
            var reply =
                    jobs.invoke(
                            """
                            {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1",
                            "Keys":{"PK":{"S":"REPORTS#demo-secretariat"},"SK":{"S":"%s"}}}}]}
                            """
                                    .formatted(report.reportId()));

            assertThat(reply.failed()).as(reply.body() + jobs.logs()).isFalse();
        }
        assertThat(BUCKET.kept("/files/reports/" + report.reportId())).contains("KZ-2025-");
        assertThat(stores.madeReports().of(secretariat).getFirst().state())
                .isEqualTo(MadeReport.State.MADE);
    }

    /** The round is announced, and whoever announced it went away before the cards were made. */
    @Test
    void cards_that_a_new_round_makes_old_are_made_again_aside() {
        var table = DYNAMODB.newTable();
        var stores = DynamoDbStores.on(DYNAMODB.client(), table);
        DeployedReminders.demonstrate(stores);
        var forum = OneRoundMore.in(stores);

        try (var jobs = start(table)) {
            var reply =
                    jobs.invoke(
                            """
                            {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1",
                            "Keys":{"PK":{"S":"CARDS#%s"},"SK":{"S":"%s"}}}}]}
                            """
                                    .formatted(forum.id(), "1"));

            assertThat(reply.body()).as(jobs.logs()).contains("\"cards\":5");
        }
        assertThat(stores.progress().scores(forum.id())).allMatch(card -> card.isOf(forum));
    }

    @Test
    void a_plan_that_was_begun_is_carried_out_aside() {
        var table = DYNAMODB.newTable();
        var stores = DynamoDbStores.on(DYNAMODB.client(), table);
        DeployedReminders.demonstrate(stores);
        var into = NextForum.begun(stores);

        try (var jobs = start(table)) {
            var reply =
                    jobs.invoke(
                            """
                            {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1",
                            "Keys":{"PK":{"S":"CARRYING#%s"},"SK":{"S":"000000002"}}}}]}
                            """
                                    .formatted(into));

            assertThat(reply.failed()).as(reply.body() + jobs.logs()).isFalse();
        }
        var plan = stores.carryOvers().plan(into).orElseThrow();
        assertThat(plan.stage()).isEqualTo(CarryOverPlan.Stage.CARRIED_OUT);
        assertThat(plan.carried()).isEqualTo(plan.all()).isPositive();
        assertThat(stores.carryOvers().choices(into)).isEmpty();
    }

    private static PackagedFunction start(String table) {
        var environment = new HashMap<>(DYNAMODB.environment(table));
        environment.putAll(BUCKET.environment());
        environment.put("BUCKET", "files");
        return Watched.start(FOLDER, HANDLER, environment);
    }

    /** As the web function does. */
    private static ImportId ask(DynamoDbStores stores) {
        var secretariat =
                new Identity(
                        Actor.SERVICE, "", Set.of(Grant.secretariat()), Optional.empty(), false);
        var start =
                new StartImport(
                        stores.journal(),
                        stores.forums(),
                        new Addresses(),
                        Clock.systemUTC(),
                        new SecureRandom());
        var command =
                new StartImport.Command(
                        secretariat, "canada-nap5", "canada-nap5", false, Optional.empty());
        return switch (start.start(command)) {
            case StartImport.Outcome.Started started -> started.job().importId();
            case StartImport.Outcome refused -> throw new AssertionError(refused);
        };
    }

    private static String event(String bucket, String key) {
        return Events.read("object-created", Map.of("bucket", bucket, "key", key));
    }

    private static final class Addresses implements Uploads {

        private static final URI ANY = URI.create("https://files.example.org/");

        @Override
        public Upload of(ImportId id) {
            return new Upload(ANY, "PUT", Map.of(), Instant.EPOCH);
        }

        @Override
        public Form form(ImportId id) {
            return new Form(ANY, new TreeMap<>(), Instant.EPOCH);
        }
    }
}
