package org.followup.web.edge;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.Map;

/** The JSON that a program sent; an argument of API controllers. */
public final class JsonBody {

    private final JsonMapper mapper;
    private final byte[] bytes;
    private final String path;

    JsonBody(JsonMapper mapper, byte[] bytes, String path) {
        this.mapper = mapper;
        this.bytes = bytes;
        this.path = path;
    }

    /**
     * As a record annotated {@code @Serdeable}. What does not fit ends the request with a problem
     * (400, {@code /problems/unreadable-json}) that says why.
     */
    public <T> T as(Class<T> type) {
        try {
            T read = mapper.readValue(bytes, Argument.of(type));
            if (read == null) {
                throw new IOException("an object is wanted, not null");
            }
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new Answered(
                    new Problem(
                                    HttpStatus.BAD_REQUEST,
                                    "unreadable-json",
                                    "The JSON cannot be read",
                                    reason(e),
                                    path,
                                    Map.of())
                            .response());
        }
    }

    /** The first line names the member; later ones would name classes. */
    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\b[a-z]+(\\.[a-zA-Z]+)*\\.([A-Z]\\w*)", "$2");
    }
}
