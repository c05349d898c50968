package org.followup.acceptance.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request as no honest client would write it: nothing is corrected on its way. */
record RawRequest(
        String method, String target, List<Map.Entry<String, String>> headers, String body) {

    private static final int PATIENCE = 20_000;

    static RawRequest of(String method, String target) {
        return new RawRequest(method, target, List.of(), "");
    }

    RawRequest header(String name, String value) {
        var more = Stream.concat(headers.stream(), Stream.of(Map.entry(name, value))).toList();
        return new RawRequest(method, target, more, body);
    }

    RawRequest body(String type, String text) {
        return new RawRequest(method, target, headers, text).header("Content-Type", type);
    }

    /** By a socket; the answer, head and body. */
    String sendTo(URI service) {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(text(service).getBytes(ISO_8859_1));
            } catch (IOException refusedBeforeItsEnd) {
                // the answer says why
            }
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    private String text(URI service) {
        var head =
                headers.stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining());
        return "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n%s"
                .formatted(method, target, service.getAuthority(), body.length(), head, body);
    }

    /** As the gateway hands it to the function. */
    String event() {
        var parts = target.split("\\?", 2);
        var query =
                parts.length < 2
                        ? ""
                        : Stream.of(parts[1].split("&", -1))
                                .map(each -> each.split("=", 2))
                                .collect(Collectors.groupingBy(each -> each[0]))
                                .entrySet()
                                .stream()
                                .map(
                                        each ->
                                                quoted(each.getKey())
                                                        + each.getValue().stream()
                                                                .map(value -> quoted(value[1]))
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ",", ":[", "]")))
                                .collect(Collectors.joining(","));
        var named =
                headers.stream()
                        .map(
                                header ->
                                        quoted(header.getKey())
                                                + ":["
                                                + quoted(header.getValue())
                                                + "]")
                        .collect(Collectors.joining(","));
        return """
        {"httpMethod":%s,"path":%s,"multiValueHeaders":{%s},\
        "multiValueQueryStringParameters":{%s},"body":%s}\
        """
                .formatted(quoted(method), quoted(parts[0]), named, query, quoted(body));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
