package org.followup.bench.coldstart;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.followup.acceptance.lambda.DynamoDbServer;
import org.followup.acceptance.lambda.PackagedFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Starts both functions in turn and prints, in milliseconds, the time from a process's start to its
 * first answer, the processor's share of it, and the first answer after SnapStart's restore.
 */
public final class ColdStart {

    private static final String EVENT =
            "{\"httpMethod\":\"GET\",\"path\":\"/bench\",\"multiValueHeaders\":"
                + "{\"Accept\":[\"text/html\"],\"X-Forwarded-Proto\":[\"https\"]},\"body\":null}";

    private ColdStart() {}

    private record Start(long wall, long processor) {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        var packages = Packages.make(Path.of(System.getProperty("followup.home", ".")));
        try (var dynamoDb = DynamoDbServer.start()) {
            String table = dynamoDb.newTable();
            dynamoDb.client()
                    .putItem(
                            put ->
                                    put.tableName(table)
                                            .item(
                                                    Map.of(
                                                            "PK", AttributeValue.fromS("BENCH"),
                                                            "SK", AttributeValue.fromS("META"))));
            Map<String, String> environment = dynamoDb.environment(table);
            List<Start> bare = new ArrayList<>();
            List<Start> web = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                Start one = start(packages.bare(), BareFunction.class.getName(), environment);
                Start other = start(packages.web(), "org.followup.web.WebFunction", environment);
                if (round > 0) { // the first warms the disk's cache
                    bare.add(one);
                    web.add(other);
                }
            }
            print("bare", packages.bare(), bare);
            print("web", packages.web(), web);
            say(
                    "ratio: wall "
                            + decimal(wall(web) / wall(bare))
                            + ", processor "
                            + decimal(processor(web) / processor(bare)));
            say("after a restore, web: " + restored(packages.web(), environment) + " ms");
        }
    }

    private static Start start(Path folder, String handler, Map<String, String> environment) {
        long began = System.nanoTime();
        try (var function = PackagedFunction.launch(folder, handler, environment, List.of())) {
            String answer = function.invoke(EVENT).body();
            long wall = Duration.ofNanos(System.nanoTime() - began).toMillis();
            if (!answer.contains("found true")) {
                throw new IllegalStateException(answer + "\n" + function.logs());
            }
            return new Start(wall, function.processorTime().toMillis());
        }
    }

    private static long restored(Path folder, Map<String, String> environment) {
        try (var function =
                PackagedFunction.untilCheckpoint(
                        folder, "org.followup.web.WebFunction", environment)) {
            long began = System.nanoTime();
            function.restore();
            function.invoke(EVENT.replace("/bench", "/"));
            return Duration.ofNanos(System.nanoTime() - began).toMillis();
        }
    }

    private static void print(String name, Path folder, List<Start> starts) throws IOException {
        long bytes = 0;
        int jars = 0;
        for (Path jar : Packages.jars(folder)) {
            jars++;
            bytes += jar.toFile().length();
        }
        say(
                name
                        + ": "
                        + jars
                        + " jars, "
                        + decimal(bytes / 1e6)
                        + " MB; wall "
                        + (long) wall(starts)
                        + " "
                        + starts.stream().map(Start::wall).toList()
                        + ", processor "
                        + (long) processor(starts));
    }

    private static double wall(List<Start> starts) {
        return median(starts.stream().map(Start::wall).toList());
    }

    private static double processor(List<Start> starts) {
        return median(starts.stream().map(Start::processor).toList());
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
