package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Lambda restores one picture many times. What the web function draws after it, secrets of cookies
 * and ids of requests, must not follow from what it remembered.
 */
@Tag("slow")
final class ClonesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("repository.root"), "functions/web/target/lambda");
    private static final DynamoDbServer DYNAMODB = DynamoDbServer.start();
    private static final Pattern VISITOR = Pattern.compile("visitor=([^;]+);");
    private static final Pattern REQUEST = Pattern.compile("sign-in/([A-Za-z0-9_-]{8,})");
    private static final Pattern TOKEN =
            Pattern.compile("name=\\\\\"csrf\\\\\" value=\\\\\"([^\\\\]+)");

    private static PackagedFunction web;

    /** What one of them drew. */
    record Drawn(String cookie, String token, String request) {}

    @BeforeAll
    static void start() {
        var environment = new HashMap<>(DYNAMODB.environment(DYNAMODB.newTable()));
        environment.put(PicturedFunction.OF, "org.followup.web.WebFunction");
        var folder =
                OneJarMore.beside(
                        FOLDER, List.of(PicturedFunction.class, RandomState.class), Map.of());
        web =
                PackagedFunction.launch(
                        folder,
                        PicturedFunction.class.getName(),
                        environment,
                        List.of("--add-opens=java.base/sun.security.provider=ALL-UNNAMED"));
        draw();
    }

    @AfterAll
    static void stop() {
        web.close();
        DYNAMODB.close();
    }

    @Test
    void two_clones_of_one_picture_draw_different_secrets_and_ids() throws InterruptedException {
        said(PicturedFunction.TAKE);
        Thread.sleep(200); // restoring takes longer; the JDK keeps what it read for 100 ms
        var first = draw();
        said(PicturedFunction.RESTORE);
        var second = draw();

        assertThat(second.cookie()).isNotEqualTo(first.cookie());
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(second.request()).isNotEqualTo(first.request());
    }

    /** Without the kernel's fresh numbers they would be the same: the picture is a real one. */
    @Test
    void two_clones_for_which_no_time_passes_would_draw_the_same() {
        said(PicturedFunction.TAKE);
        said(PicturedFunction.RESTORE_AT_ONCE);
        var first = cookie();
        said(PicturedFunction.RESTORE_AT_ONCE);

        assertThat(cookie()).isEqualTo(first);
    }

    private static String cookie() {
        return first(VISITOR, page());
    }

    private static Drawn draw() {
        var page = page();
        var cookie = first(VISITOR, page);
        var token = first(TOKEN, page);
        var answer =
                said(
                        """
                        {"httpMethod":"POST","path":"/sign-in","headers":{"Accept":"text/html",
                        "Content-Type":"application/x-www-form-urlencoded","Cookie":"visitor=%s"},
                        "body":"csrf=%s&address=somebody%%40example.org"}
                        """
                                .formatted(cookie, token));
        return new Drawn(cookie, token, first(REQUEST, answer));
    }

    private static String page() {
        return said(
                """
                {"httpMethod":"GET","path":"/sign-in","headers":{"Accept":"text/html"}}\
                """);
    }

    private static String said(String event) {
        var reply = web.invoke(event);
        assertThat(reply.failed()).as(reply.body()).isFalse();
        return reply.body();
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
