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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
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
    private final Function<ImportId, URI> page;
    private final Clock clock;
    private final SecureRandom random;
    private final HttpServer server;

    /** {@code page} is where a browser goes on once its file is here. */
    public UploadTarget(
            ImportRuns runs, Function<ImportId, URI> page, Clock clock, SecureRandom random) {
        this.runs = runs;
        this.page = page;
        this.clock = clock;
        this.random = random;
        this.server = listen();
        server.setExecutor(threads);
        server.createContext(PATH, this::answer);
        server.start();
    }

    private record Open(String key, ImportId id, Instant until) {}

    @Override
    public Upload of(ImportId id) {
        var opened = open(id);
        return new Upload(
                address(opened), "PUT", Map.of("Content-Type", "text/csv"), opened.until());
    }

    @Override
    public Form form(ImportId id) {
        var opened = open(id);
        return new Form(address(opened), new TreeMap<>(), opened.until());
    }

    private Open open(ImportId id) {
        var now = clock.instant();
        open.values().removeIf(former -> former.until().isBefore(now));
        var opened = new Open(Secret.random(random, 24).value(), id, now.plus(GOOD_FOR));
        open.put(opened.key(), opened);
        return opened;
    }

    private URI address(Open opened) {
        var port = server.getAddress().getPort();
        return URI.create("http://127.0.0.1:" + port + PATH + opened.key());
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
        var method = exchange.getRequestMethod();
        var boundary = MultipartFile.boundary(exchange.getRequestHeaders());
        if (!method.equals("PUT") && !(method.equals("POST") && boundary.isPresent())) {
            return 405;
        }
        var key = exchange.getRequestURI().getPath().substring(PATH.length());
        var wanted =
                Optional.ofNullable(open.remove(key))
                        .filter(one -> clock.instant().isBefore(one.until()));
        if (wanted.isEmpty()) {
            return 403;
        }
        var id = wanted.get().id();
        var body = exchange.getRequestBody();
        if (method.equals("PUT")) {
            runs.receive(id, body::transferTo);
            return 200;
        }
        runs.receive(id, to -> MultipartFile.copy(body, boundary.orElseThrow(), to));
        exchange.getResponseHeaders().add("Location", page.apply(id).toString());
        return 303;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
