package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.acceptance.rights.NotesRights;
import org.followup.acceptance.rights.Watched;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.access.Session;
import org.followup.core.history.Transaction;
import org.followup.dynamodb.DynamoDbStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The web function as it is deployed: pages, a form with its cookie and token, SnapStart. */
@Tag("slow")
@ExtendWith(NotesRights.class)
final class PackagedWebTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("repository.root"), "functions/web/target/lambda");
    private static final String HANDLER = "org.followup.web.WebFunction";
    private static final DynamoDbServer DYNAMODB = DynamoDbServer.start();

    @AfterAll
    static void stop() {
        DYNAMODB.close();
    }

    @Test
    void shows_pages_and_acts_on_a_form_with_its_cookie_and_token() {
        String table = DYNAMODB.newTable();
        try (var web = Watched.start(FOLDER, HANDLER, DYNAMODB.environment(table))) {
            assertThat(get(web, "/health")).contains("\"statusCode\":200", "UP");
            assertThat(get(web, "/")).contains("\"statusCode\":200", "text/html; charset=utf-8");
            assertThat(get(web, "/nothing")).contains("\"statusCode\":404");

            String form = get(web, "/sign-in");
            String cookie = "visitor=" + first(form, "visitor=([^;]+);");
            String token = first(form, "name=\\\\\"csrf\\\\\" value=\\\\\"([^\\\\]+)");
            String sent = "csrf=" + token + "&address=aigerim%40example.org";

            assertThat(post(web, "/sign-in", "", sent)).contains("\"statusCode\":403", "aigerim");
            assertThat(letters(table)).isZero();
            assertThat(post(web, "/sign-in", cookie, sent)).contains("\"statusCode\":303");
            assertThat(letters(table)).isEqualTo(1);
        }
    }

    /** What the secretariat reads across offices, and cards that it does not want to wait for. */
    @Test
    void the_secretariat_has_its_desk_and_makes_cards_again() {
        String table = DYNAMODB.newTable();
        var stores = DynamoDbStores.on(DYNAMODB.client(), table);
        DeployedReminders.demonstrate(stores);
        var forum = OneRoundMore.in(stores);
        String round = "/forums/%s/rounds/round-5".formatted(forum.id());
        try (var web = Watched.start(FOLDER, HANDLER, DYNAMODB.environment(table))) {
            String session = "session=" + session(stores, "demo-secretariat");

            assertThat(get(web, "/letters", session)).contains("\"statusCode\":200");
            assertThat(get(web, "/board", session)).contains("\"statusCode\":200");
            String token =
                    first(get(web, round, session), "name=\\\\\"csrf\\\\\" value=\\\\\"([^\\\\]+)");
            assertThat(post(web, round, session, "csrf=" + token)).contains("\"statusCode\":303");
        }
        assertThat(stores.progress().scores(forum.id())).allMatch(card -> card.isOf(forum));
    }

    @Test
    void a_calendar_program_fetches_the_days_of_a_person() {
        String table = DYNAMODB.newTable();
        var stores = DynamoDbStores.on(DYNAMODB.client(), table);
        DeployedReminders.demonstrate(stores);
        try (var web = Watched.start(FOLDER, HANDLER, DYNAMODB.environment(table))) {
            String session = "session=" + session(stores, "demo-kz-focal");
            String form = get(web, "/my-letters", session);
            String token = first(form, "name=\\\\\"csrf\\\\\" value=\\\\\"([^\\\\]+)");
            String made = post(web, "/my-letters/calendar", session, "csrf=" + token);

            String address = "/" + first(made, "(calendar/[A-Za-z0-9_-]{20,})");
            String fetch = "{\"httpMethod\":\"GET\",\"path\":\"" + address + "\"}";
            String days = web.invoke(fetch).body();

            assertThat(days).contains("\"statusCode\":200", "BEGIN:VEVENT", "kz.demo-kz-focal@");
            assertThat(web.logs()).doesNotContain("ical4j");
        }
    }

    @Test
    void is_primed_before_its_picture_is_taken_and_answers_after_the_restore() {
        String table = DYNAMODB.newTable();
        var environment = DYNAMODB.environment(table);
        try (var web = PackagedFunction.untilCheckpoint(FOLDER, HANDLER, environment)) {
            assertThat(web.logs()).doesNotContain("reference");
            assertThat(items(table)).isZero();

            web.restore();

            assertThat(get(web, "/")).contains("\"statusCode\":200");
        }
    }

    /** The outbox, the clock and the way in without a letter are for one machine. */
    @Test
    void what_is_for_one_machine_is_not_deployed() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            assertThat(files.map(file -> FOLDER.relativize(file).toString()))
                    .noneMatch(file -> file.startsWith("org/followup/local"))
                    .noneMatch(file -> file.contains("followup-local"))
                    .noneMatch(file -> file.contains("outbox"));
        }
        String table = DYNAMODB.newTable();
        try (var web = Watched.start(FOLDER, HANDLER, DYNAMODB.environment(table))) {
            for (var path : List.of("/outbox", "/outbox.json", "/outbox/1", "/clock", "/look-in")) {
                assertThat(get(web, path)).as(path).contains("\"statusCode\":404");
            }
            assertThat(get(web, "/")).contains("\"statusCode\":200").doesNotContain("look-in");
            for (var path : List.of("/look-in/demo-secretariat", "/outbox", "/clock")) {
                assertThat(post(web, path, "", "move=1")).as(path).contains("\"statusCode\":404");
            }
        }
    }

    private static int items(String table) {
        return DYNAMODB.client().scan(scan -> scan.tableName(table)).count();
    }

    private static long letters(String table) {
        return DYNAMODB.client().scan(scan -> scan.tableName(table)).items().stream()
                .filter(item -> item.toString().contains("PENDING"))
                .count();
    }

    private static String get(PackagedFunction web, String path) {
        return get(web, path, "");
    }

    private static String get(PackagedFunction web, String path, String cookie) {
        return web.invoke(
                        """
                        {"httpMethod":"GET","path":"%s","multiValueHeaders":{"Accept":["text/html"],
                        "Cookie":["%s"]}}
                        """
                                .formatted(path, cookie))
                .body();
    }

    /** As signing in stores it; the value of its cookie. */
    private static String session(DynamoDbStores stores, String person) {
        var random = new SecureRandom();
        var cookie = Secret.random(random, 24);
        var now = Clock.systemUTC().instant();
        var session =
                new Session(
                        cookie.digest(),
                        new PersonId(person),
                        Secret.random(random, 24).value(),
                        now,
                        now.plus(Session.LASTS),
                        Optional.empty(),
                        0);
        stores.journal().commit(Transaction.without().put(session));
        return cookie.value();
    }

    private static String post(PackagedFunction web, String path, String cookie, String form) {
        return web.invoke(
                        """
                        {"httpMethod":"POST","path":"%s","multiValueHeaders":{"Accept":["text/html"],
                        "Content-Type":["application/x-www-form-urlencoded"],"Cookie":["%s"]},
                        "body":"%s"}
                        """
                                .formatted(path, cookie, form))
                .body();
    }

    private static String first(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
