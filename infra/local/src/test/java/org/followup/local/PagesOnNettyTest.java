package org.followup.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.followup.web.edge.FormFields;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The edge of the pages holds on a server that streams bodies, as it does on Lambda. */
final class PagesOnNettyTest {

    private static final ApplicationContext CONTEXT =
            ApplicationContext.run(
                    Map.of(
                            "pages.on.netty",
                            true,
                            "micronaut.server.host",
                            "127.0.0.1",
                            "micronaut.server.port",
                            -1,
                            "micronaut.server.max-request-size",
                            2 * 1024 * 1024,
                            "micronaut.server.thread-selection",
                            "blocking"));
    private static final EmbeddedServer SERVER = CONTEXT.getBean(EmbeddedServer.class).start();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void answers_when_it_is_up() throws Exception {
        HttpResponse<String> answer = send(request("/health").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void an_unknown_address_gets_our_page_or_our_problem() throws Exception {
        HttpResponse<String> page = send(request("/no/such").header("Accept", "text/html"));
        HttpResponse<String> problem = send(request("/api/v1/no/such"));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("../");
        assertThat(problem.body()).contains("/problems/not-found");
    }

    @Test
    void a_form_without_a_token_comes_back_with_all_that_was_typed() throws Exception {
        String typed = "%D0%96".repeat(100_000);

        HttpResponse<String> answer =
                send(
                        request("/typed")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("text=" + typed)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("Ж".repeat(100_000));
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void a_body_beyond_all_measure_is_refused() throws Exception {
        HttpResponse<String> answer =
                send(
                        request("/typed")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("x".repeat(3 * 1024 * 1024))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SERVER.getURL() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** A form that acts on nothing. */
    @Controller("/typed")
    @Requires(property = "pages.on.netty")
    static final class TypedForm {

        @Post
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        io.micronaut.http.HttpResponse<?> take(FormFields form) {
            return io.micronaut.http.HttpResponse.ok(form.get("text"));
        }
    }
}
