package org.followup.local.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/** What a function answers to a batch: the sequence numbers that failed. */
final class BatchAnswer {

    private static final JsonFactory JSON = new JsonFactory();

    private BatchAnswer() {}

    static Set<String> failures(byte[] answer) {
        Set<String> failures = new HashSet<>();
        try (var json = JSON.createParser(answer)) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("itemIdentifier")) {
                    failures.add(json.nextTextValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the function's answer is no JSON", e);
        }
        return failures;
    }
}
