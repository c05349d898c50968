package org.followup.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.followup.web.gateway.Gateway;

/** The web function as the gateway sees it, in this JVM, with the cookies of one browser. */
public final class Web implements AutoCloseable {

    private final ApplicationContext context;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Web(ApplicationContext context) {
        this.context = context;
    }

    /**
     * With beans that stand in for those of production, which must be replaceable: ports, the
     * clock.
     */
    public static Web with(Object... beans) {
        return new Web(
                ApplicationContext.builder()
                        .deduceEnvironment(false)
                        .environments("lambda", "test")
                        .singletons(beans)
                        .start());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Answer get(String path) {
        return send(Call.of("GET", path));
    }

    public Answer post(String path, String form) {
        return send(
                Call.of("POST", path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .body(form));
    }

    public Answer send(Call call) {
        return sendRaw(call.json(cookies));
    }

    public Answer sendRaw(String event) {
        var out = new ByteArrayOutputStream();
        try {
            bean(Gateway.class)
                    .answer(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out);
            Answer answer = Answer.parse(out.toByteArray());
            answer.headers("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** A request; a path may carry a query. */
    public record Call(
            String method,
            String path,
            Map<String, List<String>> headers,
            String body,
            boolean base64) {

        public static Call of(String method, String path) {
            return new Call(method, path, new LinkedHashMap<>(), "", false);
        }

        public Call header(String name, String value) {
            headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            return this;
        }

        public Call body(String text) {
            return new Call(method, path, headers, text, false);
        }

        public Call bytes(byte[] bytes) {
            return new Call(method, path, headers, Base64.getEncoder().encodeToString(bytes), true);
        }

        String json(Map<String, String> cookies) {
            var text = new java.io.StringWriter();
            try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
                int query = path.indexOf('?');
                json.writeStartObject();
                json.writeStringField("resource", "/{proxy+}");
                json.writeStringField("path", query < 0 ? path : path.substring(0, query));
                json.writeStringField("httpMethod", method);
                json.writeObjectFieldStart("multiValueHeaders");
                for (var header : headers.entrySet()) {
                    values(json, header.getKey(), header.getValue());
                }
                if (!cookies.isEmpty()) {
                    List<String> pairs =
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList();
                    values(json, "Cookie", List.of(String.join("; ", pairs)));
                }
                json.writeEndObject();
                json.writeObjectFieldStart("multiValueQueryStringParameters");
                for (var parameter : query(query).entrySet()) {
                    values(json, parameter.getKey(), parameter.getValue());
                }
                json.writeEndObject();
                json.writeStringField("body", body);
                json.writeBooleanField("isBase64Encoded", base64);
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }

        private Map<String, List<String>> query(int from) {
            Map<String, List<String>> query = new LinkedHashMap<>();
            if (from >= 0) {
                for (String pair : path.substring(from + 1).split("&", -1)) {
                    String[] both = pair.split("=", 2);
                    query.computeIfAbsent(decode(both[0]), key -> new ArrayList<>())
                            .add(both.length < 2 ? "" : decode(both[1]));
                }
            }
            return query;
        }

        private static String decode(String text) {
            return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
        }

        private static void values(JsonGenerator json, String name, List<String> values)
                throws IOException {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    /** A response; names of headers without regard to case. */
    public record Answer(int status, Map<String, List<String>> all, String text, boolean base64) {

        static Answer parse(byte[] response) throws IOException {
            int status = 0;
            String text = "";
            boolean base64 = false;
            Map<String, List<String>> headers = new LinkedHashMap<>();
            try (JsonParser json = new JsonFactory().createParser(response)) {
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "statusCode" -> status = json.getIntValue();
                        case "body" -> text = json.getText();
                        case "isBase64Encoded" -> base64 = json.getBooleanValue();
                        case "multiValueHeaders" -> read(json, headers);
                        default -> throw new IOException(name);
                    }
                }
            }
            return new Answer(status, headers, text, base64);
        }

        public List<String> headers(String name) {
            return all.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }

        public String header(String name) {
            return headers(name).stream().findFirst().orElse("");
        }

        public byte[] bytes() {
            return base64
                    ? Base64.getDecoder().decode(text)
                    : text.getBytes(StandardCharsets.UTF_8);
        }

        /** The token in the first form of a page. */
        public String csrf() {
            var matcher =
                    java.util.regex.Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
                            .matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no form in " + text);
            }
            return matcher.group(1);
        }

        private static void read(JsonParser json, Map<String, List<String>> headers)
                throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                List<String> values = new ArrayList<>();
                headers.put(json.currentName(), values);
                json.nextToken();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(json.getText());
                }
            }
        }
    }
}
