package org.followup.jobs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.followup.core.imports.ImportId;
import org.followup.s3.S3Uploads;

/** The event by which EventBridge tells that the file of an import lies in the bucket. */
record FileArrived(ImportId id) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads the event.
     *
     * @throws IllegalArgumentException where it is another one, or about another object; it says
     *     which
     */
    static FileArrived in(InputStream event, String bucket) throws IOException {
        var values = values(event);
        must(values, "/source", "aws.s3");
        must(values, "/detail-type", "Object Created");
        must(values, "/detail/bucket/name", bucket);
        var key = values.getOrDefault("/detail/object/key", "");
        return S3Uploads.importOf(key)
                .map(FileArrived::new)
                .orElseThrow(
                        () -> new IllegalArgumentException("no file of an import: «" + key + "»"));
    }

    private static void must(Map<String, String> values, String where, String wanted) {
        var found = values.getOrDefault(where, "");
        if (!found.equals(wanted)) {
            throw new IllegalArgumentException(
                    "an event with %s «%s» where «%s» is expected".formatted(where, found, wanted));
        }
    }

    /** Every text and number by its place, such as {@code /detail/object/key}. */
    private static Map<String, String> values(InputStream event) throws IOException {
        var values = new HashMap<String, String>();
        try (var parser = JSON.createParser(event)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    var where = parser.getParsingContext().pathAsPointer().toString();
                    values.put(where, parser.getText());
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that is no JSON", e);
        }
        return values;
    }
}
