package org.followup.bench.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A mail service in a process of its own, with SES's protocol and limits: 14 letters a second, some
 * throttled all the same, some accepted without an answer. {@code FakeSes LEDGER SEED}; prints its
 * port. Its ledger has a line for every attempt.
 */
final class FakeSes {

    static final int RATE = 14;

    private static final int THROTTLED_PERCENT = 5;
    private static final int UNANSWERED_PERCENT = 2;
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGER_THAN_ANYBODY_WAITS = 15_000;

    private static final String THROTTLED =
            "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code>"
                    + "<Message>Maximum sending rate exceeded.</Message></Error></ErrorResponse>";

    private final PrintWriter ledger;
    private final Random random;
    private final ArrayDeque<Long> lastSecond = new ArrayDeque<>();
    private int mails;

    private FakeSes(PrintWriter ledger, long seed) {
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        var ledger = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0]), UTF_8));
        var ses = new FakeSes(ledger, Long.parseLong(arguments[1]));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(address, 100);
        server.createContext("/", ses::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            if (form.getOrDefault("Action", "").equals("GetSendQuota")) {
                send(exchange, 200, quota());
                return;
            }
            switch (attempt(form)) {
                case Attempt.Taken(var mail) -> send(exchange, 200, accepted(mail));
                case Attempt.Refused() -> send(exchange, 400, THROTTLED);
                case Attempt.Unanswered() -> hangOn();
            }
        }
    }

    private static String accepted(String mail) {
        return "<SendRawEmailResponse><SendRawEmailResult><MessageId>"
                + mail
                + "</MessageId></SendRawEmailResult></SendRawEmailResponse>";
    }

    private static String quota() {
        return "<GetSendQuotaResponse><GetSendQuotaResult><Max24HourSend>50000.0</Max24HourSend>"
                + "<MaxSendRate>"
                + RATE
                + ".0</MaxSendRate><SentLast24Hours>0.0</SentLast24Hours>"
                + "</GetSendQuotaResult></GetSendQuotaResponse>";
    }

    private sealed interface Attempt {

        record Taken(String mail) implements Attempt {}

        record Refused() implements Attempt {}

        record Unanswered() implements Attempt {}
    }

    private synchronized Attempt attempt(Map<String, String> form) {
        var now = System.nanoTime();
        while (!lastSecond.isEmpty() && now - lastSecond.getFirst() >= SECOND) {
            lastSecond.removeFirst();
        }
        var draw = random.nextInt(100);
        if (lastSecond.size() >= RATE) {
            return entered("OVER", form, new Attempt.Refused());
        }
        if (draw < THROTTLED_PERCENT) {
            return entered("THROTTLED", form, new Attempt.Refused());
        }
        lastSecond.addLast(now);
        mails++;
        return draw < THROTTLED_PERCENT + UNANSWERED_PERCENT
                ? entered("UNANSWERED", form, new Attempt.Unanswered())
                : entered("ACCEPTED", form, new Attempt.Taken("mail-" + mails));
    }

    private Attempt entered(String what, Map<String, String> form, Attempt attempt) {
        ledger.printf(
                "%s %d %s %s%n",
                what, System.currentTimeMillis(), tag(form, "receiver"), tag(form, "occasion"));
        ledger.flush();
        return attempt;
    }

    private static String tag(Map<String, String> form, String name) {
        return form.entrySet().stream()
                .filter(field -> field.getKey().startsWith("Tags.member."))
                .filter(field -> field.getKey().endsWith(".Name") && field.getValue().equals(name))
                .map(field -> form.get(field.getKey().replace(".Name", ".Value")))
                .findFirst()
                .orElse("-");
    }

    private static void hangOn() {
        try {
            Thread.sleep(LONGER_THAN_ANYBODY_WAITS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(
                        Collectors.toMap(
                                field -> URLDecoder.decode(field[0], UTF_8),
                                field -> URLDecoder.decode(field[1], UTF_8),
                                (one, other) -> other));
    }
}
