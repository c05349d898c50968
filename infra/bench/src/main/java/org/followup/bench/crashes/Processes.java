package org.followup.bench.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Starts the processes of the bench, and ends them all with it. Classes come from an archive that
 * the first sending process leaves behind, so that fifty starts do not take the afternoon.
 */
final class Processes implements AutoCloseable {

    private static final Map<String, String> NOBODY =
            Map.of(
                    "AWS_REGION",
                    "eu-central-1",
                    "AWS_ACCESS_KEY_ID",
                    "local",
                    "AWS_SECRET_ACCESS_KEY",
                    "local");

    private final Map<String, String> environment;
    private final Path archive;
    private final List<Process> started = new CopyOnWriteArrayList<>();
    private @Nullable String mailAddress;

    Processes(Map<String, String> environment, Path folder, Path ledger, long seed)
            throws IOException {
        this.environment = environment;
        this.archive = folder.resolve("classes.jsa");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        var ses = start(FakeSes.class, List.of(), ledger.toString(), Long.toString(seed));
        this.mailAddress = "http://127.0.0.1:" + line(ses);
    }

    /** A sending process that waits for its word. */
    Sender ready(String... arguments) throws IOException, InterruptedException {
        if (!Files.exists(archive)) {
            var first =
                    start(Sending.class, List.of("-XX:ArchiveClassesAtExit=" + archive), arguments);
            line(first);
            first.outputWriter(UTF_8).close();
            first.waitFor();
        }
        var process = start(Sending.class, List.of("-XX:SharedArchiveFile=" + archive), arguments);
        line(process);
        return new Sender(process);
    }

    record Sender(Process process) {

        void begin() throws IOException {
            process.outputWriter(UTF_8).append("begin\n").flush();
        }

        /** As {@code kill -9}: nothing of it runs on. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(Class<?> main, List<String> options, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:CompileThresholdScaling=0.1",
                        "-XX:+UseSerialGC",
                        "-Xmn384m",
                        "-XX:ReservedCodeCacheSize=240m",
                        "-XX:MetaspaceSize=256m",
                        "-Xshare:auto",
                        "-Xlog:disable",
                        "-cp",
                        classPath()));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment().putAll(NOBODY);
        if (mailAddress != null) {
            builder.environment().put("AWS_ENDPOINT_URL_SES", mailAddress);
        }
        var process = builder.start();
        started.add(process);
        return process;
    }

    /** Without the table's own server, whose archive names a folder: no class archive allows it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("DynamoDBLocal"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String line(Process process) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var line = reader.readLine();
        if (line == null) {
            throw new IOException("a process of the bench did not start");
        }
        return line;
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
    }
}
