package org.followup.acceptance.year;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.http.HttpExecuteRequest;

/** What a request asks of SES, by the names of its fields: lists count from one. */
record SesForm(Map<String, String> fields) {

    static SesForm of(HttpExecuteRequest request) {
        var body = request.contentStreamProvider().orElseThrow();
        try (var stream = body.newStream()) {
            return of(new String(stream.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SesForm of(String body) {
        return new SesForm(
                Arrays.stream(body.split("&", -1))
                        .map(field -> field.split("=", 2))
                        .collect(toMap(field -> decoded(field[0]), field -> decoded(field[1]))));
    }

    String action() {
        return field("Action");
    }

    String configurationSet() {
        return field("ConfigurationSetName");
    }

    byte[] mail() {
        return Base64.getDecoder().decode(field("RawMessage.Data"));
    }

    List<String> destinations() {
        return listed("Destinations.member.%d").map(this::field).toList();
    }

    Map<String, String> tags() {
        return listed("Tags.member.%d.Name")
                .collect(toMap(this::field, name -> field(name.replace(".Name", ".Value"))));
    }

    private Stream<String> listed(String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(name::formatted)
                .takeWhile(fields::containsKey);
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
