package org.followup.jobs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Every text and number of an event by its place, such as {@code /detail/object/key}. */
record EventJson(Map<String, String> values) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads it to its end.
     *
     * @throws IllegalArgumentException where it is no JSON
     */
    static EventJson read(InputStream event) throws IOException {
        var values = new HashMap<String, String>();
        try (var parser = JSON.createParser(event)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    var where = parser.getParsingContext().pathAsPointer().toString();
                    values.put(where, parser.getText());
                }
            }
            return new EventJson(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that is no JSON", e);
        }
    }

    String at(String place) {
        return values.getOrDefault(place, "");
    }

    /** Records of a stream have a list of their own; EventBridge sends one event at a time. */
    boolean isOfStream() {
        return has("/Records/0/eventName");
    }

    boolean has(String place) {
        return values.containsKey(place);
    }

    void must(String where, String wanted) {
        if (!at(where).equals(wanted)) {
            throw new IllegalArgumentException(
                    "an event with %s «%s» where «%s» is expected"
                            .formatted(where, at(where), wanted));
        }
    }
}
