package org.followup.web.edge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal for programs (RFC 9457). {@code type} is {@code /problems/} and a slug that never
 * changes; {@code more} are further members: texts, numbers, truth values, and maps and lists of
 * these.
 */
public record Problem(
        HttpStatus status,
        String slug,
        String title,
        String detail,
        String instance,
        Map<String, Object> more) {

    public static final String CONTENT_TYPE = "application/problem+json";

    public Problem(HttpStatus status, String slug, String title, String detail, String instance) {
        this(status, slug, title, detail, instance, Map.of());
    }

    public String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/problems/" + slug);
        members.put("title", title);
        members.put("status", status.getCode());
        members.put("detail", detail);
        members.put("instance", instance);
        members.putAll(more);
        return JsonText.of(members);
    }

    public MutableHttpResponse<String> response() {
        return HttpResponse.<String>status(status)
                .body(json())
                .header(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE);
    }
}
