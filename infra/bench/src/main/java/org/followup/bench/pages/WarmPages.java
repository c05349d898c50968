package org.followup.bench.pages;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.followup.acceptance.lambda.DynamoDbServer;
import org.followup.acceptance.lambda.PackagedFunction;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.access.Session;
import org.followup.core.history.Transaction;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.demonstration.Demonstration;

/**
 * The deployed web function with the data of the demonstration, on DynamoDB Local: the median time
 * of a page in milliseconds, and the processor's share of it, which is what the cost of a month is
 * counted from. {@code WarmPages ROUNDS}
 */
public final class WarmPages {

    private static final int WARMING = 60;

    /** By who opens them. */
    private static final Map<String, List<String>> PAGES =
            new TreeMap<>(
                    Map.of(
                            "demo-tj-focal",
                            List.of(
                                    "/",
                                    "/my-office",
                                    "/commitments/TJ-2025-MON-01",
                                    "/commitments/TJ-2025-MON-01/rounds/round-3/update"),
                            "demo-secretariat",
                            List.of("/board", "/letters")));

    private WarmPages() {}

    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        var folder =
                Path.of(System.getProperty("followup.home", "."), "functions/web/target/lambda");
        try (var dynamoDb = DynamoDbServer.start()) {
            var table = dynamoDb.newTable();
            var stores = DynamoDbStores.on(dynamoDb.client(), table);
            demonstrate(stores);
            var environment = dynamoDb.environment(table);
            try (var web =
                    PackagedFunction.start(folder, "org.followup.web.WebFunction", environment)) {
                PAGES.forEach(
                        (person, paths) -> {
                            var cookie = session(stores, person);
                            paths.forEach(path -> measure(web, path, cookie, rounds));
                        });
            }
        }
    }

    private static void measure(PackagedFunction web, String path, String cookie, int rounds) {
        for (var round = 0; round < WARMING; round++) {
            get(web, path, cookie);
        }
        var processor = web.processorTime();
        var times =
                LongStream.range(0, rounds).map(round -> get(web, path, cookie)).sorted().toArray();
        var share = web.processorTime().minus(processor).dividedBy(rounds);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f ms, processor %.1f ms%n",
                path,
                times[rounds / 2] / 1e6,
                share.toNanos() / 1e6);
    }

    /** In nanoseconds. */
    private static long get(PackagedFunction web, String path, String cookie) {
        var event =
                """
                {"httpMethod":"GET","path":"%s","multiValueHeaders":{"Accept":["text/html"],
                "Cookie":["session=%s"]}}
                """
                        .formatted(path, cookie);
        var began = System.nanoTime();
        var answer = web.invoke(event).body();
        var took = System.nanoTime() - began;
        if (!answer.contains("\"statusCode\":200")) {
            throw new IllegalStateException(path + "\n" + answer);
        }
        return took;
    }

    private static void demonstrate(DynamoDbStores stores) {
        Demonstration.load(
                new Demonstration.Stores(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        stores.people(),
                        stores.tasks(),
                        stores.contributions()),
                Clock.systemUTC().instant());
    }

    /** As signing in stores it; the value of its cookie. */
    private static String session(DynamoDbStores stores, String person) {
        var random = new SecureRandom();
        var cookie = Secret.random(random, 24);
        var now = Clock.systemUTC().instant();
        var session =
                new Session(
                        cookie.digest(),
                        new PersonId(person),
                        Secret.random(random, 24).value(),
                        now,
                        now.plus(Session.LASTS.minus(Duration.ofMinutes(1))),
                        Optional.empty(),
                        0);
        stores.journal().commit(Transaction.without().put(session));
        return cookie.value();
    }
}
