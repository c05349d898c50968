package org.followup.local.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.followup.core.access.Secret;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.Uploads;

/**
 * Stands for the bucket: takes files of any size on the loopback address, each at an address that
 * holds for one import, once and for an hour. The service's own routes end a body at 2 MiB.
 */
public final class UploadTarget implements Uploads, AutoCloseable {

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final String PATH = "/uploads/";

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ImportRuns runs;
    private final Clock clock;
    private final SecureRandom random;
    private final HttpServer server;

    public UploadTarget(ImportRuns runs, Clock clock, SecureRandom random) {
        this.runs = runs;
        this.clock = clock;
        this.random = random;
        this.server = listen();
        server.setExecutor(threads);
        server.createContext(PATH, this::answer);
        server.start();
    }

    private record Open(ImportId id, Instant until) {}

    @Override
    public Upload of(ImportId id) {
        var key = Secret.random(random, 24).value();
        var until = clock.instant().plus(GOOD_FOR);
        open.put(key, new Open(id, until));
        var port = server.getAddress().getPort();
        var address = URI.create("http://127.0.0.1:" + port + PATH + key);
        return new Upload(address, "PUT", Map.of("Content-Type", "text/csv"), until);
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), -1);
        }
    }

    private int status(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("PUT")) {
            return 405;
        }
        var key = exchange.getRequestURI().getPath().substring(PATH.length());
        var wanted =
                Optional.ofNullable(open.remove(key))
                        .filter(one -> clock.instant().isBefore(one.until()));
        if (wanted.isEmpty()) {
            return 403;
        }
        runs.receive(wanted.get().id(), exchange.getRequestBody());
        return 200;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
