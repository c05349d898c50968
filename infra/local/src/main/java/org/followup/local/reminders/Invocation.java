package org.followup.local.reminders;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Calls a function as Lambda does: the event's JSON in, the answer's JSON out. */
record Invocation(RequestStreamHandler function) {

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    /** The function sees no context: on one machine no end of its time is in sight. */
    byte[] call(byte[] event) {
        var answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event), answer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }

    void onSchedule() {
        call(NOTHING);
    }
}
