package org.followup.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportState;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverPorts;
import org.followup.core.progress.RefreshCards;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.followup.jobs.imports.Imports;
import org.followup.jobs.imports.SmallFile;
import org.followup.jobs.reports.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsFunctionTest {

    /** As EventBridge delivers it. */
    private static final String EVENT =
            """
            {"version":"0","id":"17793124-05d4-b198-2fde-7ededc63b103",
             "detail-type":"Object Created","source":"aws.s3","account":"111122223333",
             "time":"2026-03-01T09:00:00Z","region":"eu-central-1",
             "resources":["arn:aws:s3:::files"],
             "detail":{"version":"0","bucket":{"name":"files"},
              "object":{"key":"imports/%s","size":735,"etag":"b1946ac92492d2347c6235b4d2611184",
               "version-id":"IYV3p45BT0ac8hjHg1houSdS1a.Mro8e","sequencer":"00617F08299329D189"},
              "request-id":"N4N7GDK58NMKJ12R","requester":"111122223333",
              "source-ip-address":"192.0.2.1","reason":"PutObject","score":0.5,"more":null}}
            """;

    private final Imports imports = new Imports();
    private final Reports reports = new Reports();
    private final InMemoryStore offices = TwoOffices.store();
    private final JobsFunction function =
            new JobsFunction(
                    "files",
                    imports.runner(),
                    JobsFunctionTest::file,
                    new AskedJobs(reports.runner(), cards(), carryOvers()));

    @Test
    void runs_the_import_whose_file_has_arrived_and_once_only() throws IOException {
        var job = imports.asked(false, Optional.empty());

        var first = handle(EVENT.formatted(job.importId()));
        var second = handle(EVENT.formatted(job.importId()));

        assertThat(first).isEqualTo("{\"errors\":0,\"rows\":3,\"state\":\"DONE\"}");
        assertThat(second).isEqualTo(first);
        var done = imports.store.imports().find(job.importId()).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts().created()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "aws.s3, aws.ec2, /source «aws.ec2»",
        "Object Created, Object Deleted, /detail-type «Object Deleted»",
        "\"name\":\"files\", \"name\":\"others\", /detail/bucket/name «others»",
        "imports/, reports/, no file of an import: «reports/",
        "{\"version\", nothing, no JSON",
    })
    void any_other_event_is_refused_by_name(String found, String instead, String saying) {
        var event = EVENT.formatted("0123456789abcdef").replace(found, instead);

        assertThatThrownBy(() -> handle(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(saying);
    }

    @Test
    void a_file_of_no_import_fails() {
        assertThatThrownBy(() -> handle(EVENT.formatted("0123456789abcdef")))
                .hasMessageContaining("there is no import 0123456789abcdef");
    }

    /** As the table's stream delivers it. */
    private static final String RECORD =
            """
            {"Records":[{"eventID":"1","eventName":"INSERT","eventSource":"aws:dynamodb",
             "dynamodb":{"Keys":{"PK":{"S":"REPORTS#%s"},"SK":{"S":"%s"}},
              "NewImage":{"state":{"S":"ASKED_FOR"},"Records":{"L":[]}},
              "SequenceNumber":"111","StreamViewType":"NEW_AND_OLD_IMAGES"}}]}
            """;

    @Test
    void makes_the_report_that_a_new_item_asks_for_and_once_only() throws IOException {
        var asked = reports.asked(TwoOffices.SECRETARIAT);
        var event = RECORD.formatted(asked.person(), asked.reportId());

        assertThat(handle(event)).isEqualTo("{\"cards\":0,\"carried\":0,\"lines\":3}");
        assertThat(handle(event)).isEqualTo("{\"cards\":0,\"carried\":0,\"lines\":3}");
        assertThat(reports.files.keySet()).containsExactly(asked.reportId());
    }

    @Test
    void makes_the_cards_of_a_forum_whose_rounds_are_others_and_once_only() throws IOException {
        var forum = offices.forums().find(TwoOffices.FORUM).orElseThrow();
        var round = forum.rounds().getFirst();
        var next =
                new Round(
                        new RoundId("2026-2"),
                        round.name(),
                        round.dueOn().plusDays(60),
                        round.dueOn().plusDays(90),
                        round.dueOn().plusDays(100));
        offices.journal().commit(Transaction.without().put(forum.with(next)));
        var event = RECORD.replace("REPORTS#%s", "CARDS#2025-tashkent").formatted("000000012");

        assertThat(handle(event)).isEqualTo("{\"cards\":2,\"carried\":0,\"lines\":0}");
        assertThat(handle(event)).isEqualTo("{\"cards\":0,\"carried\":0,\"lines\":0}");
        assertThat(offices.progress().scores(TwoOffices.FORUM))
                .hasSize(2)
                .allMatch(card -> card.rounds().containsKey(next.id()));
    }

    @Test
    void carries_commitments_over_that_were_reviewed_and_once_only() throws IOException {
        var first = offices.forums().find(TwoOffices.FORUM).orElseThrow();
        var into = new ForumId("2026-astana");
        var clerk = new Actor("p-saida");
        var day = LocalDate.of(2026, 9, 10);
        offices.journal()
                .commit(
                        Transaction.without()
                                .put(
                                        new Forum(
                                                into,
                                                first.name(),
                                                "KZ",
                                                first.place(),
                                                day,
                                                day,
                                                false,
                                                first.themes(),
                                                Optional.of(new Declaration(first.name(), day)),
                                                List.of())));
        carryOvers().begin(clerk, into, 0);
        var event = RECORD.replace("REPORTS#%s", "CARRYING#2026-astana").formatted("000000001");

        assertThat(handle(event)).isEqualTo("{\"cards\":0,\"carried\":3,\"lines\":0}");
        assertThat(handle(event)).isEqualTo("{\"cards\":0,\"carried\":3,\"lines\":0}");
        assertThat(offices.progress().rows(TwoOffices.KZ, into)).hasSize(2);
        assertThat(offices.progress().rows(TwoOffices.KG, into)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "INSERT, MODIFY, /Records/0/eventName «MODIFY»",
        "REPORTS#, LETTERS#, nothing that was asked for: «LETTERS#",
        "Keys, Other, nothing that was asked for: «»",
        "\"SK\", \"KS\", the id of a made report",
        "p-1, p-2, there is no report 20260402060000ab",
        "REPORTS#p-1, CARRYING#2026-nowhere, no carry-over has begun into 2026-nowhere",
    })
    void any_other_record_is_refused_by_name(String found, String instead, String saying) {
        var event = RECORD.formatted("p-1", "20260402060000ab").replace(found, instead);

        assertThatThrownBy(() -> handle(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(saying);
    }

    @Test
    void all_missing_variables_are_named_at_once() {
        assertThatThrownBy(() -> Settings.from(Map.of("BUCKET", " ")))
                .hasMessage("these variables are missing: TABLE, BUCKET");
        assertThat(Settings.from(Map.of("TABLE", "t", "BUCKET", "b")))
                .isEqualTo(new Settings("t", "b"));
    }

    private String handle(String event) throws IOException {
        var answer = new ByteArrayOutputStream();
        function.handle(new ByteArrayInputStream(event.getBytes(UTF_8)), answer);
        return answer.toString(UTF_8);
    }

    private RefreshCards cards() {
        return new RefreshCards(offices.journal(), offices.forums(), offices.progress());
    }

    private CarryCommitmentsOver carryOvers() {
        return new CarryCommitmentsOver(
                new CarryOverPorts(
                        offices.journal(),
                        offices.offices(),
                        offices.forums(),
                        offices.commitments(),
                        offices.progress(),
                        offices.carryOvers(),
                        offices.people(),
                        offices.letters(),
                        Clock.fixed(Instant.parse("2026-09-20T06:00:00Z"), ZoneOffset.UTC),
                        new SecureRandom()));
    }

    private static InputStream file(ImportId id) {
        return new ByteArrayInputStream(SmallFile.good().bytes());
    }
}
