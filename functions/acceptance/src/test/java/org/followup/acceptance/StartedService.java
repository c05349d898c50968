package org.followup.acceptance;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.followup.local.Arguments;
import org.followup.local.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The whole service of one machine, in a folder of its own, for a test class or for each of its
 * tests, as the class lives: a field with {@link RegisterExtension}.
 */
public final class StartedService
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /** How it comes to life. */
    @FunctionalInterface
    public interface Starting {

        RunningService start(Arguments arguments) throws Exception;
    }

    private final Starting starting;
    private final Instant moment;
    private final boolean empty;
    private final Optional<String> token;
    private @Nullable RunningService service;
    private @Nullable Path data;
    private boolean forAll;

    private StartedService(
            Starting starting, Instant moment, boolean empty, Optional<String> token) {
        this.starting = starting;
        this.moment = moment;
        this.empty = empty;
        this.token = token;
    }

    /** With the data of the demonstration, on a Sunday in March. */
    public static StartedService demonstration() {
        return new StartedService(
                RunningService::start,
                Instant.parse("2026-03-01T09:00:00Z"),
                false,
                Optional.empty());
    }

    public StartedService at(Instant begins) {
        return new StartedService(starting, begins, empty, token);
    }

    public StartedService by(Starting other) {
        return new StartedService(other, moment, empty, token);
    }

    /** Nothing stored yet. */
    public StartedService empty() {
        return new StartedService(starting, moment, true, token);
    }

    /** A program may call it with that token. */
    public StartedService knowing(String secret) {
        return new StartedService(starting, moment, empty, Optional.of(secret));
    }

    public URI address() {
        return requireNonNull(service).address();
    }

    public <T> T bean(Class<T> type) {
        return requireNonNull(service).bean(type);
    }

    /** Where it keeps what it stores. */
    public Path data() {
        return requireNonNull(data);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        forAll = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (!forAll) {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (!forAll) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        stop();
    }

    private void start() throws Exception {
        data = Files.createTempDirectory("service");
        service = starting.start(new Arguments(0, data, empty, Optional.of(moment), token));
    }

    private void stop() throws IOException {
        if (service != null) {
            service.close();
            service = null;
        }
        if (data != null) {
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            data = null;
        }
    }
}
