package org.followup.acceptance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
    private static final PersonId SECRETARIAT = new PersonId("demo-secretariat");
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
        var report = askForReport(stores);

        try (var jobs = start(table)) {
            var reply = jobs.invoke(asked("REPORTS#demo-secretariat", report.reportId().value()));

            assertThat(reply.failed()).as(reply.body() + jobs.logs()).isFalse();
        }
        assertThat(BUCKET.kept("/files/reports/" + report.reportId())).contains("KZ-2025-");
        assertThat(stores.madeReports().of(SECRETARIAT).getFirst().state())
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
            var reply = jobs.invoke(asked("CARDS#" + forum.id(), "1"));

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
            var reply = jobs.invoke(asked("CARRYING#" + into, "000000002"));

            assertThat(reply.failed()).as(reply.body() + jobs.logs()).isFalse();
        }
        var plan = stores.carryOvers().plan(into).orElseThrow();
        assertThat(plan.stage()).isEqualTo(CarryOverPlan.Stage.CARRIED_OUT);
        assertThat(plan.carried()).isEqualTo(plan.all()).isPositive();
        assertThat(stores.carryOvers().choices(into)).isEmpty();
    }

    /** What became of an update after the report has looked where the history ends is not in it. */
    @Test
    void a_report_knows_nothing_of_a_review_that_came_while_it_was_made() {
        var table = DYNAMODB.newTable();
        var stores = DynamoDbStores.on(DYNAMODB.client(), table);
        DeployedReminders.demonstrate(stores);
        var reviewed = ReviewedMeanwhile.in(stores, DYNAMODB.client(), table);
        var report = askForReport(stores);

        try (var jobs = start(table)) {
            var reply = jobs.invoke(asked("REPORTS#demo-secretariat", report.reportId().value()));

            assertThat(reply.failed()).as(reply.body() + jobs.logs()).isFalse();
        }
        assertThat(BUCKET.kept("/files/reports/" + report.reportId()).lines())
                .filteredOn(line -> line.contains(reviewed.commitment().value()))
                .filteredOn(line -> line.contains(reviewed.round().value()))
                .isNotEmpty()
                .allMatch(line -> line.contains("SUBMITTED"))
                .noneMatch(line -> line.contains("ACCEPTED"));
    }

    /** One run goes through a thousand commitments and asks for the next by an item of its own. */
    @Test
    void a_carry_over_that_is_too_long_for_one_run_asks_for_another() {
        var table = DYNAMODB.newTable();
        var stores = DynamoDbStores.on(DYNAMODB.client(), table);
        DeployedReminders.demonstrate(stores);
        var into = NextForum.begun(stores);
        var begun = stores.carryOvers().plan(into).orElseThrow();
        ThousandMore.planned(stores, into);

        try (var jobs = start(table)) {
            var first = jobs.invoke(asked("CARRYING#" + into, "000000002"));
            assertThat(first.failed()).as(first.body() + jobs.logs()).isFalse();
            var plan = stores.carryOvers().plan(into).orElseThrow();
            assertThat(plan.isUnderWay()).isTrue();
            var next = "%09d".formatted(plan.revision());
            assertThat(keys(table)).contains("CARRYING#" + into + " " + next);

            jobs.invoke(asked("CARRYING#" + into, next));
        }
        var plan = stores.carryOvers().plan(into).orElseThrow();
        assertThat(plan.stage()).isEqualTo(CarryOverPlan.Stage.CARRIED_OUT);
        assertThat(plan.carried()).isEqualTo(begun.all()).isPositive();
    }

    private static List<String> keys(String table) {
        return DYNAMODB.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .map(item -> item.get("PK").s() + " " + item.get("SK").s())
                .toList();
    }

    private static PackagedFunction start(String table) {
        var environment = new HashMap<>(DYNAMODB.environment(table));
        environment.putAll(BUCKET.environment());
        environment.put("BUCKET", "files");
        return Watched.start(FOLDER, HANDLER, environment);
    }

    /** As the table's stream tells of an item. */
    private static String asked(String partition, String sort) {
        return """
        {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1",
        "Keys":{"PK":{"S":"%s"},"SK":{"S":"%s"}}}}]}
        """
                .formatted(partition, sort);
    }

    private static MadeReport askForReport(DynamoDbStores stores) {
        var asking =
                new AskForReport(
                        stores.journal(),
                        stores.forums(),
                        stores.madeReports(),
                        Clock.systemUTC(),
                        new SecureRandom());
        return switch (asking.ask(SECRETARIAT, new ForumId("2025-tashkent"))) {
            case AskForReport.Outcome.Asked(var report) -> report;
            case AskForReport.Outcome refused -> throw new AssertionError(refused);
        };
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
