package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The web function as it is deployed. */
@Tag("slow")
final class PackagedWebTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("repository.root"), "functions/web/target/lambda");
    private static final String HANDLER = "org.followup.web.WebFunction";
    private static final String HEALTH = event("GET", "/health");

    @Test
    void answers_an_event_of_the_gateway() {
        try (var web = PackagedFunction.start(FOLDER, HANDLER, Map.of())) {
            Reply reply = web.invoke(HEALTH);

            assertThat(reply.failed()).as(reply.body()).isFalse();
            assertThat(reply.body()).contains("\"statusCode\":200", "UP");
            assertThat(web.invoke(event("GET", "/nothing")).body()).contains("\"statusCode\":404");
        }
    }

    @Test
    void is_primed_before_its_picture_is_taken_and_answers_after_the_restore() {
        try (var web = PackagedFunction.untilCheckpoint(FOLDER, HANDLER, Map.of())) {
            web.restore();

            assertThat(web.invoke(HEALTH).body()).contains("\"statusCode\":200");
        }
    }

    private static String event(String method, String path) {
        return "{\"httpMethod\":\"%s\",\"path\":\"%s\",\"headers\":{\"Accept\":\"text/html\"}}"
                .formatted(method, path);
    }
}
