package org.followup.local.reminders;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Calls a function as Lambda does: the event's JSON in, the answer's JSON out. */
record Invocation(RequestStreamHandler function) {

    /** The functions go by the clock, not by the moment in it. */
    private static final byte[] SCHEDULE =
            "{\"schedule\":\"local\",\"time\":\"now\"}".getBytes(StandardCharsets.UTF_8);

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
        call(SCHEDULE);
    }
}
