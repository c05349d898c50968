package org.followup.web.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a response as the gateway wants it: several values per header, bytes in base64. */
@Singleton
final class GatewayReply {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonMapper mapper;

    GatewayReply(JsonMapper mapper) {
        this.mapper = mapper;
    }

    void write(HttpResponse<?> response, boolean withBody, OutputStream out) throws IOException {
        Object given = withBody ? response.body() : null;
        Object body = given == null ? "" : given;
        Object encoded = body instanceof CharSequence || body instanceof byte[] ? body : json(body);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeNumberField("statusCode", response.code());
            headers(json, response.getHeaders());
            json.writeBooleanField("isBase64Encoded", encoded instanceof byte[]);
            if (encoded instanceof byte[] bytes) {
                json.writeBinaryField("body", bytes);
            } else {
                json.writeStringField("body", encoded.toString());
            }
            json.writeEndObject();
        }
    }

    private String json(Object body) throws IOException {
        return new String(mapper.writeValueAsBytes(body), StandardCharsets.UTF_8);
    }

    private static void headers(JsonGenerator json, HttpHeaders headers) throws IOException {
        json.writeObjectFieldStart("multiValueHeaders");
        for (String name : headers.names()) {
            json.writeArrayFieldStart(name);
            for (String value : headers.getAll(name)) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
