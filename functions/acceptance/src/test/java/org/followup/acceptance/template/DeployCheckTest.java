package org.followup.acceptance.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deploy that cannot succeed is refused before anything is made, with what to do instead. */
@Tag("slow")
final class DeployCheckTest {

    private static final Path SCRIPT = Path.of("infra/deploy/deploy.py");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer ses;

    /** The state of identities that SES knows, by name. */
    private Map<String, String> known = Map.of();

    @TempDir private Path elsewhere;

    @BeforeEach
    void start() throws IOException {
        ses = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ses.createContext("/", this::answer);
        ses.start();
    }

    @AfterEach
    void stop() {
        ses.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "forum@example.org, Success",
        "example.org, Success",
    })
    void a_sender_that_is_verified_by_itself_or_its_domain_may_send(String name, String state)
            throws Exception {
        known = Map.of(name, state);

        var run = check(Template.ROOT, "Stage=trial");

        assertThat(run.said()).contains("packages, parameters and sender are right");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_sender_that_the_mail_service_does_not_know_is_refused() throws Exception {
        var run = check(Template.ROOT, "Stage=trial");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said())
                .contains(
                        "nothing was made",
                        "SES in eu-central-1 does not know the sender forum@example.org",
                        "aws ses verify-email-identity");
        assertThat(asked).containsOnly("GetIdentityVerificationAttributes");
    }

    @Test
    void a_sender_that_is_not_verified_yet_is_refused() throws Exception {
        known = Map.of("forum@example.org", "Pending");

        assertThat(check(Template.ROOT, "Stage=trial").said())
                .contains("has not verified forum@example.org yet", "open the link in its letter");
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
        assertThat(asked).isEmpty();
    }

    @Test
    void packages_that_were_not_built_are_named() throws Exception {
        Files.createDirectories(elsewhere.resolve(SCRIPT).getParent());
        Files.copy(Template.ROOT.resolve(SCRIPT), elsewhere.resolve(SCRIPT));
        Files.copy(Template.FILE, elsewhere.resolve("template.yaml"));

        var run = check(elsewhere, "Stage=trial");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said())
                .contains(
                        "the package of Web is not in functions/web/target/lambda: build it",
                        "the package of Planner is not in",
                        "the package of Jobs is not in");
        assertThat(asked).isEmpty();
    }

    private record Run(int status, String said) {}

    private Run check(Path root, String parameter) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Template.ROOT.resolve("target/tools/bin/python").toString(),
                                "-B",
                                root.resolve(SCRIPT).toString(),
                                "--check-only"));
        command.addAll(List.of("--stack-name", "followup", "--region", "eu-central-1"));
        command.add("--parameter-overrides");
        command.addAll(List.of("SenderAddress=forum@example.org", "AlarmAddress=a@example.org"));
        if (!parameter.startsWith("FirstMember=")) {
            command.add("FirstMember=secretary@example.org");
        }
        command.add(parameter);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(elsewhere.toFile()); // no samconfig.toml of the developer's
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ENDPOINT_URL_SES",
                                "http://127.0.0.1:" + ses.getAddress().getPort(),
                                "AWS_ACCESS_KEY_ID",
                                "test",
                                "AWS_SECRET_ACCESS_KEY",
                                "test"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), said);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(URLDecoder.decode(request, UTF_8).replaceAll(".*Action=(\\w+).*", "$1"));
            var entries = new StringBuilder();
            known.forEach(
                    (name, state) ->
                            entries.append(
                                    "<entry><key>%s</key><value><VerificationStatus>%s</VerificationStatus></value></entry>"
                                            .formatted(name, state)));
            var reply =
                    """
                    <GetIdentityVerificationAttributesResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
                    <GetIdentityVerificationAttributesResult><VerificationAttributes>%s</VerificationAttributes>
                    </GetIdentityVerificationAttributesResult></GetIdentityVerificationAttributesResponse>
                    """
                            .formatted(entries)
                            .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }
}
