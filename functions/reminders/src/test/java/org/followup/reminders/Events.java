package org.followup.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Events as the services of AWS send them, and what a function answers. */
final class Events {

    static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:followup-MailTopic";

    private Events() {}

    static String read(String name) {
        try (var json = Events.class.getResourceAsStream("events/" + name + ".json")) {
            return new String(json.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages inside records of SNS. */
    static String bySns(String... messages) {
        return Arrays.stream(messages)
                .map(
                        message ->
                                "{\"EventSource\":\"aws:sns\",\"EventVersion\":\"1.0\",\"Sns\":"
                                        + "{\"Type\":\"Notification\",\"TopicArn\":\""
                                        + TOPIC
                                        + "\",\"Message\":\""
                                        + new String(
                                                JsonStringEncoder.getInstance()
                                                        .quoteAsString(message))
                                        + "\"}}")
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    static String answer(RequestStreamHandler function, String event) throws IOException {
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, null);
        return answer.toString(UTF_8);
    }
}
