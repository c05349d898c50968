package org.followup.acceptance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Events as the services of AWS send them. */
final class Events {

    private Events() {}

    /** The event of that name, each {@code {place}} filled. */
    static String read(String name, Map<String, String> places) {
        try (var json = Events.class.getResourceAsStream(name + ".json")) {
            var event = new String(json.readAllBytes(), UTF_8);
            for (var place : places.entrySet()) {
                event = event.replace("{" + place.getKey() + "}", place.getValue());
            }
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
