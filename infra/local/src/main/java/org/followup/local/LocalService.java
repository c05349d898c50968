package org.followup.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.followup.core.access.Secret;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.jspecify.annotations.Nullable;

/** {@code ./dev run}: starts the service, says so, and stops it at SIGTERM or Ctrl-C. */
public final class LocalService {

    private static final Messages MESSAGES = Messages.load(LocalTexts.BUNDLE);
    private static final AtomicReference<@Nullable RunningService> RUNNING =
            new AtomicReference<>();

    private LocalService() {}

    public static void main(String[] words) {
        try {
            Arguments arguments = Arguments.parse(words, usualFolder());
            Runtime.getRuntime().addShutdownHook(new Thread(LocalService::stop, "stop"));
            RunningService service = RunningService.start(arguments);
            RUNNING.set(service);
            service.token().ifPresent(LocalService::show);
            System.out.println(say("start.ready", Map.of("address", service.address().toString())));
        } catch (NotStarted e) {
            System.err.println(say(e.key(), e.arguments()));
            System.err.println(say("start.usage", Map.of()));
            Runtime.getRuntime().halt(2);
        }
    }

    private static void show(Secret token) {
        System.out.println(say("start.token-made", Map.of("token", token.value())));
    }

    /** Ends with status 0: being stopped is how this program ends well. */
    private static void stop() {
        RunningService service = RUNNING.get();
        if (service != null) {
            service.close();
            Runtime.getRuntime().halt(0);
        }
    }

    static Path usualFolder() {
        return Path.of(System.getProperty("followup.home", ""), "data", "local");
    }

    private static String say(String key, Map<String, String> arguments) {
        return MESSAGES.say(Language.ENGLISH, key, arguments);
    }
}
