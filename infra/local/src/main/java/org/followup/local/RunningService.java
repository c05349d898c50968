package org.followup.local;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Secret;
import org.followup.local.clock.MovableClock;
import org.followup.local.clock.Timetable;
import org.followup.local.folder.DataFolder;
import org.followup.local.imports.ImportRuns;
import org.followup.local.table.OpeningTable;

/** The whole service in this JVM, listening on the loopback address. */
public final class RunningService implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ApplicationContext context;
    private final URI address;
    private final Optional<Secret> token;

    private RunningService(Arguments arguments, Object[] more) throws NotStarted {
        try {
            DataFolder folder = opened(hold(arguments.data()));
            MovableClock clock = new MovableClock(InstantSource.system(), folder.file("clock"));
            set(clock, arguments);
            OpeningTable table = opened(OpeningTable.in(folder.child("table")));
            context = opened(start(arguments, folder, clock, table, more));
            token = context.getBean(FirstStart.class).prepare(arguments);
            address = listen(arguments.port());
            context.getBean(ImportRuns.class).resume();
            opened(context.getBean(Timetable.class)).start();
        } catch (NotStarted | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Starts, and answers when requests are answered. */
    public static RunningService start(Arguments arguments) throws NotStarted {
        return new RunningService(arguments, new Object[0]);
    }

    /** The same with beans of the caller, such as a {@link org.followup.local.table.TableWatch}. */
    public static RunningService with(Arguments arguments, Object... beans) throws NotStarted {
        return new RunningService(arguments, beans);
    }

    public URI address() {
        return address;
    }

    /** An API token of the secretariat that was made at this start. */
    public Optional<Secret> token() {
        return token;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What was opened last is closed first. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("the service did not stop as it should", e);
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    private static DataFolder hold(Path data) throws NotStarted {
        try {
            return DataFolder.hold(data);
        } catch (DataFolder.Unusable e) {
            String reason = String.valueOf(e.getMessage());
            throw new NotStarted(e.key(), Map.of("folder", data.toString(), "reason", reason));
        }
    }

    private static void set(MovableClock clock, Arguments arguments) throws NotStarted {
        Optional<Instant> at = arguments.at();
        if (at.isPresent() && !clock.startAt(at.get())) {
            throw new NotStarted(
                    "start.at-passed",
                    Map.of(
                            "folder",
                            arguments.data().toString(),
                            "moment",
                            clock.instant().toString()));
        }
    }

    private static ApplicationContext start(
            Arguments arguments,
            DataFolder folder,
            MovableClock clock,
            OpeningTable table,
            Object[] more) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("local")
                .properties(
                        Map.of(
                                "micronaut.server.host",
                                HOST,
                                "micronaut.server.port",
                                arguments.port() == 0 ? -1 : arguments.port(),
                                "micronaut.server.max-request-size",
                                LARGEST_BODY,
                                "micronaut.server.thread-selection",
                                "blocking"))
                .singletons(folder, clock, table)
                .singletons(more)
                .start();
    }

    private URI listen(int port) throws NotStarted {
        try {
            return context.getBean(EmbeddedServer.class).start().getURI();
        } catch (ServerStartupException e) {
            throw new NotStarted("start.port-taken", "port", Integer.toString(port));
        }
    }
}
