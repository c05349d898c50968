package org.followup.local.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import org.followup.core.history.Json;

/** Speaks to the service as any program would: by its JSON API alone. */
public final class ImportClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI server;
    private final String token;

    /** {@code server} ends with a slash; a stage may stand in its path. */
    public ImportClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** An import that was opened: where it is looked at, and the request that brings its file. */
    public record Opened(URI self, Json.Obj upload) {}

    public Opened open(ImportArguments wanted) throws IOException, InterruptedException {
        var body = Json.obj().with("mapping", wanted.mapping()).with("dryRun", wanted.dryRun());
        var whole = body.with("encoding", wanted.encoding(), Json::of).write();
        var answer =
                answered(
                        api("api/v1/forums/" + wanted.forum() + "/imports")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(whole)));
        var location = answer.headers().firstValue("Location").orElseThrow();
        return new Opened(answer.uri().resolve(location), json(answer).get("upload").asObj());
    }

    public void send(Opened opened, Path file) throws IOException, InterruptedException {
        var upload = opened.upload();
        var request =
                HttpRequest.newBuilder(URI.create(upload.text("address")))
                        .method(upload.text("method"), BodyPublishers.ofFile(file));
        headers(upload, request::header);
        answered(request);
    }

    /** The import as it stands. */
    public Json.Obj look(URI self) throws IOException, InterruptedException {
        return json(answered(authorised(HttpRequest.newBuilder(self).GET())));
    }

    private static void headers(Json.Obj upload, BiConsumer<String, String> to) {
        upload.get("headers")
                .asObj()
                .members()
                .forEach((name, value) -> to.accept(name, value.asText()));
    }

    private HttpRequest.Builder api(String path) {
        return authorised(HttpRequest.newBuilder(server.resolve(path)));
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .timeout(PATIENCE);
    }

    private HttpResponse<String> answered(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(answer);
        }
        return answer;
    }

    private static Json.Obj json(HttpResponse<String> answer) {
        return Json.parse(answer.body()).asObj();
    }

    @Override
    public void close() {
        http.close();
    }

    /** The service said no; what it said, where it said it in words. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1;
        private final String saying;
        private final transient Map<String, String> about;

        Refused(HttpResponse<String> answer) {
            super(answer.statusCode() + " " + answer.uri());
            this.saying = saying(answer);
            this.about =
                    Map.of(
                            "status", Integer.toString(answer.statusCode()),
                            "address", answer.uri().getPath());
        }

        private static String saying(HttpResponse<String> answer) {
            try {
                var problem = json(answer);
                return problem.text("title") + ". " + problem.text("detail");
            } catch (IllegalArgumentException noProblem) {
                return "";
            }
        }

        public String saying() {
            return saying;
        }

        public Map<String, String> about() {
            return about;
        }
    }
}
