package org.followup.acceptance.lambda;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The Lambda Runtime API (2018-06-01) for one function, on a free port of the loopback. It hands
 * out events in turn and waits for their answers.
 */
final class RuntimeApi implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final ServerSocket socket;
    private final BlockingQueue<Invocation> events = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> waiting = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Reply> gone = new CompletableFuture<>();
    private final CountDownLatch restored = new CountDownLatch(1);

    RuntimeApi() {
        try {
            socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** Completes when the function asks for its first event or, with SnapStart, for its restore. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Lets a function that waits for its restore go on. */
    void restore() {
        restored.countDown();
    }

    Reply invoke(String event) {
        var invocation =
                new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
        waiting.put(invocation.id, invocation);
        events.add(invocation);
        try {
            var answered = CompletableFuture.anyOf(invocation.reply, gone);
            return (Reply) answered.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer of the function", e);
        }
    }

    /** The function is gone: whoever waits for it hears so. */
    void fail(String why) {
        ready.completeExceptionally(new IllegalStateException(why));
        gone.completeExceptionally(new IllegalStateException(why));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            restored.countDown();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            while (true) {
                answer(HttpExchange.read(in, connection.getOutputStream()));
            }
        } catch (IOException | InterruptedException gone) {
            // the function closed its connection: what it owes is reported when its process ends
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.path();
        if (path.endsWith("/runtime/invocation/next")) {
            ready.complete(null);
            next(exchange);
        } else if (path.endsWith("/runtime/restore/next")) {
            ready.complete(null);
            restored.await();
            exchange.answer(200, Map.of(), new byte[0]);
        } else if (path.contains("/runtime/invocation/")) {
            String[] parts = path.split("/", -1);
            Invocation invocation = waiting.remove(parts[parts.length - 2]);
            exchange.answer(202, Map.of(), new byte[0]);
            if (invocation != null) {
                invocation.reply.complete(
                        new Reply(
                                path.endsWith("/error"),
                                new String(exchange.body(), StandardCharsets.UTF_8)));
            }
        } else {
            exchange.answer(202, Map.of(), new byte[0]);
            fail(path + ": " + new String(exchange.body(), StandardCharsets.UTF_8));
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        Invocation invocation = events.take();
        long deadline = Clock.systemUTC().millis() + DEADLINE.toMillis();
        exchange.answer(
                200,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Lambda-Runtime-Aws-Request-Id",
                        invocation.id,
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(deadline),
                        "Lambda-Runtime-Invoked-Function-Arn",
                        "arn:aws:lambda:eu-central-1:000000000000:function:packaged"),
                invocation.event.getBytes(StandardCharsets.UTF_8));
    }

    private record Invocation(String id, String event, CompletableFuture<Reply> reply) {}
}
