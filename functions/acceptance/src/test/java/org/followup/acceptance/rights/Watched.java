package org.followup.acceptance.rights;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.followup.acceptance.lambda.OneJarMore;
import org.followup.acceptance.lambda.PackagedFunction;
import org.followup.local.Arguments;
import org.followup.local.NotStarted;
import org.followup.local.RunningService;
import org.followup.local.table.TableWatch;

/** Functions whose requests to AWS are noted, packaged and in one JVM. */
public final class Watched {

    private static final String INTERCEPTORS =
            "software/amazon/awssdk/global/handlers/execution.interceptors";

    private Watched() {}

    public static RunningService service(Arguments arguments) throws NotStarted {
        TableWatch watch = WatchedTable::around;
        return RunningService.with(arguments, watch);
    }

    /** As it is deployed, with one jar more. */
    public static PackagedFunction start(
            Path folder, String handler, Map<String, String> environment) {
        return NotesRights.notes() == null
                ? PackagedFunction.start(folder, handler, environment)
                : PackagedFunction.start(beside(folder), handler, noting(environment));
    }

    /** The same, stopped where SnapStart takes its picture: what is rehearsed needs rights too. */
    public static PackagedFunction untilCheckpoint(
            Path folder, String handler, Map<String, String> environment) {
        return NotesRights.notes() == null
                ? PackagedFunction.untilCheckpoint(folder, handler, environment)
                : PackagedFunction.untilCheckpoint(beside(folder), handler, noting(environment));
    }

    private static Path beside(Path folder) {
        return OneJarMore.beside(
                folder,
                List.of(RightsInterceptor.class, UsedRight.class),
                Map.of(INTERCEPTORS, RightsInterceptor.class.getName()));
    }

    private static Map<String, String> noting(Map<String, String> environment) {
        var more = new HashMap<>(environment);
        more.put(RightsInterceptor.FILE, Objects.requireNonNull(NotesRights.notes()).toString());
        return more;
    }
}
