package org.followup.bench.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The least there can be: no framework, no parser, a page that says one word. */
public final class BareFunction implements RequestStreamHandler {

    private final OneRead read = new OneRead();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        event.readAllBytes();
        String body = "{\"statusCode\":200,\"body\":\"found " + read.found() + "\"}";
        answer.write(body.getBytes(StandardCharsets.UTF_8));
    }
}
