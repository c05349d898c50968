package org.followup.acceptance.rights;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var notes = NotesRights.notes();
        if (notes == null) {
            return PackagedFunction.start(folder, handler, environment);
        }
        var more = new HashMap<>(environment);
        more.put(RightsInterceptor.FILE, notes.toString());
        return PackagedFunction.start(
                OneJarMore.beside(
                        folder,
                        List.of(RightsInterceptor.class, UsedRight.class),
                        Map.of(INTERCEPTORS, RightsInterceptor.class.getName())),
                handler,
                more);
    }
}
