package org.followup.acceptance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.followup.core.letters.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * As much of SES and S3 as our functions call, on a free port of the loopback: it takes every mail
 * and keeps it, and hands out the files that it was given.
 */
final class MailAndFiles implements AutoCloseable {

    private static final String SEND_RAW_EMAIL =
            """
            <SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult>
            <MessageId>{id}</MessageId></SendRawEmailResult></SendRawEmailResponse>
            """;
    private static final String GET_SEND_QUOTA =
            """
            <GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult>
            <Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate>
            <SentLast24Hours>0.0</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>
            """;

    private static final String REJECTED =
            """
            <ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>
            <Code>MessageRejected</Code><Message>Address blacklisted.</Message></Error></ErrorResponse>
            """;

    private static final Pattern BASE64 = Pattern.compile("base64\\s+([A-Za-z0-9+/=\\s]{40,})");

    private static final Pattern KEY = Pattern.compile("Credential=([^/]+)/");

    private HttpServer server;
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<Taken> mails = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    MailAndFiles() {
        server = listen(0);
    }

    private HttpServer listen(int port) {
        try {
            var listening =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.createContext("/", this::answer);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every connection and listens again at the same place. */
    void hangUp() {
        var port = server.getAddress().getPort();
        server.stop(0);
        server = listen(port);
    }

    /** The access keys by which requests were signed, the latest last. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** A request to send, as SES got it. */
    record Taken(String id, Map<String, String> request) {

        String to() {
            return request.getOrDefault("Destinations.member.1", "");
        }

        /** The mail itself, as it would go out. */
        String content() {
            var raw = request.getOrDefault("RawMessage.Data", "");
            return new String(Base64.getMimeDecoder().decode(raw), UTF_8);
        }

        /** What can be read in it, whichever way it was wrapped for its journey. */
        String text() {
            var text = new StringBuilder(content().replaceAll("=\r?\n", ""));
            BASE64.matcher(content())
                    .results()
                    .map(part -> Base64.getMimeDecoder().decode(part.group(1)))
                    .forEach(part -> text.append(new String(part, UTF_8)));
            return text.toString();
        }
    }

    List<Taken> mails() {
        return List.copyOf(mails);
    }

    /** From now on, and for good. */
    void refuse(EmailAddress address) {
        refused.add(address.value());
    }

    /** The path is that of the request, such as {@code /bucket/imports/0}. */
    void keep(String path, byte[] content) {
        files.put(path, content);
    }

    /** What was put there; empty where nothing was. */
    String kept(String path) {
        return new String(files.getOrDefault(path, new byte[0]), UTF_8);
    }

    Map<String, String> environment() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("AWS_ENDPOINT_URL_SES", address, "AWS_ENDPOINT_URL_S3", address);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var signed = KEY.matcher("" + exchange.getRequestHeaders().getFirst("Authorization"));
            if (signed.find()) {
                keys.add(signed.group(1));
            }
            if (exchange.getRequestMethod().equals("GET")) {
                send(exchange, files.get(exchange.getRequestURI().getPath()));
                return;
            }
            if (exchange.getRequestMethod().equals("PUT")) {
                var content = exchange.getRequestBody().readAllBytes();
                keep(exchange.getRequestURI().getPath(), content);
                send(exchange, new byte[0]);
                return;
            }
            var request = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            if (refused.contains(request.getOrDefault("Destinations.member.1", ""))) {
                send(exchange, 400, REJECTED.strip().getBytes(UTF_8));
                return;
            }
            var reply =
                    switch (request.getOrDefault("Action", "")) {
                        case "SendRawEmail" -> SEND_RAW_EMAIL.replace("{id}", take(request).id());
                        case "GetSendQuota" -> GET_SEND_QUOTA;
                        default -> null;
                    };
            send(exchange, reply == null ? null : reply.strip().getBytes(UTF_8));
        }
    }

    private Taken take(Map<String, String> request) {
        var taken = new Taken("mail-" + (mails.size() + 1), request);
        mails.add(taken);
        return taken;
    }

    private static void send(HttpExchange exchange, byte @Nullable [] content) throws IOException {
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        send(exchange, 200, content);
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    private static Map<String, String> form(String body) {
        var fields = new HashMap<String, String>();
        for (var field : body.split("&", -1)) {
            var parts = field.split("=", 2);
            fields.put(
                    URLDecoder.decode(parts[0], UTF_8),
                    parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return fields;
    }
}
