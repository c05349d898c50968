package org.followup.acceptance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Where a function with SnapStart gets its credentials on Lambda: not from variables, which would
 * stand in the picture, but from an address; each is good for some seconds only.
 */
final class FreshCredentials implements AutoCloseable {

    static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private final HttpServer server;
    private volatile String key;

    FreshCredentials(String first) {
        key = first;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        var reply =
                                """
                                {"AccessKeyId":"%s","SecretAccessKey":"secret","Token":"token",\
                                "Expiration":"%s"}
                                """
                                        .formatted(key, Instant.now().plus(GOOD_FOR))
                                        .getBytes(UTF_8);
                        exchange.sendResponseHeaders(200, reply.length);
                        exchange.getResponseBody().write(reply);
                    }
                });
        server.start();
    }

    void change(String next) {
        key = next;
    }

    Map<String, String> environment() {
        return Map.of(
                "AWS_ACCESS_KEY_ID", "",
                "AWS_SECRET_ACCESS_KEY", "",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN", "token");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
