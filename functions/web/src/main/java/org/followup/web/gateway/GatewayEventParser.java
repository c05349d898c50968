package org.followup.web.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event as a stream of tokens: databind and event classes would cost 200 ms of each cold
 * start.
 */
final class GatewayEventParser {

    private static final JsonFactory JSON = new JsonFactory();

    private @Nullable String method;
    private @Nullable String path;
    private @Nullable String body;
    private boolean base64;
    private Map<String, List<String>> headers = Map.of();
    private Map<String, List<String>> query = Map.of();

    private GatewayEventParser() {}

    static GatewayEvent parse(InputStream event) throws IOException {
        try (JsonParser json = JSON.createParser(event)) {
            return new GatewayEventParser().read(json);
        }
    }

    private GatewayEvent read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("an event is an object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            member(name, json);
        }
        if (method == null || path == null) {
            throw new IOException("no event of the gateway: it names no method or no path");
        }
        return event(method, path);
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "httpMethod" -> method = json.getValueAsString();
            case "path" -> path = json.getValueAsString();
            case "body" -> body = json.getValueAsString();
            case "isBase64Encoded" -> base64 = json.getValueAsBoolean();
            case "headers" -> headers = headers.isEmpty() ? values(json) : skip(json, headers);
            case "multiValueHeaders" -> headers = or(values(json), headers);
            case "queryStringParameters" ->
                    query = query.isEmpty() ? values(json) : skip(json, query);
            case "multiValueQueryStringParameters" -> query = or(values(json), query);
            default -> json.skipChildren();
        }
    }

    private GatewayEvent event(String asked, String at) {
        byte[] bytes = new byte[0];
        int refusal = 0;
        try {
            bytes = bytes();
        } catch (IllegalArgumentException notBase64) {
            refusal = 400;
        }
        return new GatewayEvent(
                asked, at, headers, query, bytes, refusal != 0 ? refusal : refusal(at, bytes));
    }

    private int refusal(String at, byte[] bytes) {
        if (bytes.length > GatewayEvent.LARGEST_BODY) {
            return 413;
        }
        if (at.length() > GatewayEvent.LONGEST_PATH) {
            return 414;
        }
        if (count(headers) > GatewayEvent.MOST_HEADERS
                || length(headers) > GatewayEvent.LONGEST_HEADERS) {
            return 431;
        }
        return count(query) > GatewayEvent.MOST_QUERY_VALUES ? 400 : 0;
    }

    private byte[] bytes() {
        if (body == null) {
            return new byte[0];
        }
        return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> values(JsonParser json) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return values;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            List<String> all = values.computeIfAbsent(name, key -> new ArrayList<>());
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    all.add(json.getValueAsString(""));
                }
            } else {
                all.add(json.getValueAsString(""));
            }
        }
        return values;
    }

    private static Map<String, List<String>> skip(JsonParser json, Map<String, List<String>> kept)
            throws IOException {
        json.skipChildren();
        return kept;
    }

    private static Map<String, List<String>> or(
            Map<String, List<String>> read, Map<String, List<String>> before) {
        return read.isEmpty() ? before : read;
    }

    private static int count(Map<String, List<String>> values) {
        return values.values().stream().mapToInt(List::size).sum();
    }

    private static int length(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .mapToInt(
                        entry ->
                                entry.getKey().length()
                                        + entry.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
