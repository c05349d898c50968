package org.followup.acceptance.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The script that looks before it deploys, in a folder of its own: SES knows what a test says, and
 * the {@code sam} beside its Python only writes down what it was called with.
 */
final class DeployScript implements AutoCloseable {

    static final Path FILE = Path.of("infra/deploy/deploy.py");

    private static final Path TOOLS = Template.ROOT.resolve("target/tools");

    private static final String REFUSAL =
            """
            <ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>
            <Code>AccessDenied</Code><Message>not authorized</Message></Error></ErrorResponse>
            """;

    private static final Pattern CALLER = Pattern.compile("Credential=(\\w+)/\\d+/([a-z0-9-]+)/");

    /** What the developer's own files would say otherwise; one profile has a region of its own. */
    private static final String PROFILES =
            """
            [forum]
            aws_access_key_id = FORUM
            aws_secret_access_key = secret

            [training]
            aws_access_key_id = TRAINING
            aws_secret_access_key = secret
            region = eu-north-1
            """;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> callers = new ConcurrentSkipListSet<>();
    private final HttpServer ses;
    private final Path folder;

    /** The state of identities that SES knows, by name. */
    Map<String, String> known = Map.of("forum@example.org", "Success");

    /** What SES lets the account send in 24 hours; up to 200 are a sandbox. */
    double perDay = 50_000;

    /** What SES refuses to answer, as IAM lets it. */
    String denied = "";

    /** What the shell sets besides. */
    Map<String, String> environment = Map.of();

    DeployScript(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("profiles"), PROFILES);
        tools();
        ses = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ses.createContext("/", this::answer);
        ses.start();
    }

    record Run(int status, String said) {}

    /** With the lines that somebody types. */
    Run run(Path root, List<String> typed, List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(folder.resolve("tools/bin/python").toString());
        command.addAll(List.of("-B", root.resolve(FILE).toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(folder.toFile()); // no samconfig.toml of the developer's
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ENDPOINT_URL_SES",
                                "http://127.0.0.1:" + ses.getAddress().getPort(),
                                "AWS_ACCESS_KEY_ID",
                                "test",
                                "AWS_SECRET_ACCESS_KEY",
                                "test",
                                "AWS_SHARED_CREDENTIALS_FILE",
                                folder.resolve("profiles").toString(),
                                "AWS_CONFIG_FILE",
                                folder.resolve("none").toString()));
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var input = process.outputWriter(UTF_8)) {
            for (var line : typed) {
                input.write(line + "\n");
            }
        }
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), said);
    }

    /** What SES was asked. */
    List<String> asked() {
        return asked;
    }

    /** Who asked and where, such as {@code FORUM eu-central-1}. */
    Set<String> callers() {
        return callers;
    }

    /** The arguments that {@code sam} was called with; none where it was not called. */
    List<String> calledSam() throws IOException {
        var called = folder.resolve("tools/bin/called");
        return Files.exists(called) ? Files.readAllLines(called) : List.of();
    }

    Path saved() {
        return folder.resolve("samconfig.toml");
    }

    /** Takes the links away too, else JUnit warns of each. */
    @Override
    public void close() throws IOException {
        ses.stop(0);
        Files.delete(folder.resolve("tools/lib"));
        Files.delete(folder.resolve("tools/bin/python"));
    }

    /** The environment that infra/checks/prepare makes, but for its {@code sam}. */
    private void tools() throws IOException {
        var bin = Files.createDirectories(folder.resolve("tools/bin"));
        Files.copy(TOOLS.resolve("pyvenv.cfg"), folder.resolve("tools/pyvenv.cfg"));
        Files.createSymbolicLink(folder.resolve("tools/lib"), TOOLS.resolve("lib"));
        Files.createSymbolicLink(bin.resolve("python"), TOOLS.resolve("bin/python"));
        var sam = bin.resolve("sam");
        Files.writeString(sam, "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"${0%sam}called\"\n");
        Files.setPosixFilePermissions(sam, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request =
                    URLDecoder.decode(
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8);
            var action = request.replaceAll(".*Action=(\\w+).*", "$1");
            asked.add(action);
            callers.add(caller(exchange));
            var refused = action.equals(denied);
            var reply = (refused ? REFUSAL : said(action, request)).getBytes(UTF_8);
            exchange.sendResponseHeaders(refused ? 403 : 200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    private static String caller(HttpExchange exchange) {
        var signed = CALLER.matcher(exchange.getRequestHeaders().getFirst("Authorization"));
        return signed.find() ? signed.group(1) + " " + signed.group(2) : "nobody";
    }

    private String said(String action, String request) {
        return switch (action) {
            case "GetSendQuota" ->
                    reply(action, "<Max24HourSend>%s</Max24HourSend>".formatted(perDay));
            case "GetIdentityVerificationAttributes" ->
                    reply(
                            action,
                            "<VerificationAttributes>%s</VerificationAttributes>"
                                    .formatted(entries(request)));
            default -> throw new IllegalArgumentException(action);
        };
    }

    /** Of those that were asked about, those that are known. */
    private String entries(String request) {
        return known.entrySet().stream()
                .filter(each -> (request + "&").contains("=" + each.getKey() + "&"))
                .map(
                        each ->
                                "<entry><key>%s</key><value><VerificationStatus>%s</VerificationStatus></value></entry>"
                                        .formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private static String reply(String action, String result) {
        return """
        <%1$sResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><%1$sResult>%2$s</%1$sResult></%1$sResponse>
        """
                .formatted(action, result);
    }
}
