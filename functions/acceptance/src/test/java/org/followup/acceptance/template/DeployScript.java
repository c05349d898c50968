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
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The script that looks before it deploys, in a folder of its own: SES knows what a test says, and
 * the {@code sam} beside its Python only writes down what it was called with.
 */
final class DeployScript implements AutoCloseable {

    static final Path FILE = Path.of("infra/deploy/deploy.py");

    private static final Path TOOLS = Template.ROOT.resolve("target/tools");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer ses;
    private final Path folder;

    /** The state of identities that SES knows, by name. */
    Map<String, String> known = Map.of("forum@example.org", "Success");

    DeployScript(Path folder) throws IOException {
        this.folder = folder;
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
                                "test"));
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
