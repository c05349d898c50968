package org.followup.acceptance.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function as it is deployed: the folder {@code target/lambda} in a process of its own, with only
 * the environment that it is given, called with an event's JSON.
 */
public final class PackagedFunction implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final RuntimeApi api;
    private final Process process;
    private final Path log;

    private PackagedFunction(RuntimeApi api, Process process, Path log) {
        this.api = api;
        this.process = process;
        this.log = log;
        var _ =
                process.onExit()
                        .thenAccept(
                                ended -> api.fail("the function ended with " + ended.exitValue()));
    }

    /**
     * Starts it and waits until it is initialised. The folder is for example {@code
     * functions/web/target/lambda}; java is the one that runs this.
     */
    public static PackagedFunction start(
            Path folder, String handler, Map<String, String> environment) {
        PackagedFunction function = launch(folder, handler, environment, List.of());
        function.awaitReady();
        return function;
    }

    /** As {@link #start}, stopped where SnapStart takes its picture: go on by {@link #restore}. */
    public static PackagedFunction untilCheckpoint(
            Path folder, String handler, Map<String, String> environment) {
        PackagedFunction function = checkpointed(folder, handler, environment);
        function.awaitReady();
        return function;
    }

    /** Starts it without waiting; the first {@link #invoke} does. */
    public static PackagedFunction launch(
            Path folder, String handler, Map<String, String> environment, List<String> options) {
        try {
            var api = new RuntimeApi();
            Path work =
                    Files.createTempDirectory(
                            Path.of(System.getProperty("java.io.tmpdir")), "function");
            Path log = work.resolve("log");
            Path library = RuntimeClient.nativeLibrary(work);
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(LambdaOptions.JAVA);
            command.addAll(options);
            command.add("-D" + LambdaOptions.NATIVE + "=" + library);
            command.add("-Djava.io.tmpdir=" + work);
            command.addAll(List.of("-cp", RuntimeClient.classPath(), RuntimeClient.MAIN, handler));
            var builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(LambdaOptions.ENVIRONMENT);
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
            builder.environment().put("LAMBDA_TASK_ROOT", folder.toAbsolutePath().toString());
            builder.environment().put("_HANDLER", handler);
            builder.environment().putAll(environment);
            return new PackagedFunction(api, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void restore() {
        api.restore();
    }

    public Reply invoke(String event) {
        try {
            return api.invoke(event);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("the function did not answer:\n" + logs(), e);
        }
    }

    /** The processor time that it has used since its start, which other load does not lengthen. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Everything it has written so far, to either stream. */
    public String logs() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        api.close();
    }

    private static PackagedFunction checkpointed(
            Path folder, String handler, Map<String, String> environment) {
        var more = new java.util.HashMap<>(environment);
        more.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        return launch(folder, handler, more, List.of());
    }

    private void awaitReady() {
        try {
            api.ready().get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            String said = logs();
            close();
            throw new IllegalStateException("the function did not start:\n" + said, e);
        }
    }
}
