package org.followup.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What is done before SnapStart takes its picture, so that classes are loaded and compiled in it.
 * Nothing has to be undone after the restore: secrets are drawn when used, the clock and
 * credentials are asked for each time, and idle connections are given up after five seconds.
 */
record BeforeSnapshot(Task task) implements Resource {

    private static final System.Logger LOG = System.getLogger(BeforeSnapshot.class.getName());

    /** The context of the runtime holds resources weakly. */
    private static final List<BeforeSnapshot> HELD = new CopyOnWriteArrayList<>();

    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    /** Calls the function with an event that does nothing. */
    static void call(RequestStreamHandler function, String event) {
        run(
                () ->
                        function.handleRequest(
                                new ByteArrayInputStream(event.getBytes(UTF_8)),
                                OutputStream.nullOutputStream(),
                                null));
    }

    static void run(Task task) {
        var resource = new BeforeSnapshot(task);
        HELD.add(resource);
        Core.getGlobalContext().register(resource);
    }

    /** A first deploy may come before its rights are known everywhere: it must not fail by this. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            task.run();
        } catch (Exception notPrimed) {
            LOG.log(System.Logger.Level.WARNING, "not wholly primed", notPrimed);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
