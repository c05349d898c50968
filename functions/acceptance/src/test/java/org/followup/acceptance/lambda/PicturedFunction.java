package org.followup.acceptance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A function in a JVM that can be taken back to an earlier moment as far as random numbers go, as
 * if it were another clone of one picture. Lies in the function's folder for a test.
 */
public final class PicturedFunction implements RequestStreamHandler {

    /** The variable that names the class of the function. */
    static final String OF = "PICTURED";

    static final String TAKE = "\"take\"";
    static final String RESTORE = "\"restore\"";
    static final String RESTORE_AT_ONCE = "\"restore at once\"";

    private final RequestStreamHandler function;
    private RandomState picture;

    public PicturedFunction() throws ReflectiveOperationException {
        var type = Class.forName(System.getenv(OF));
        this.function = (RequestStreamHandler) type.getConstructor().newInstance();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        var read = new String(event.readAllBytes(), UTF_8);
        try {
            switch (read) {
                case TAKE -> picture = RandomState.now();
                case RESTORE -> picture.restore(false);
                case RESTORE_AT_ONCE -> picture.restore(true);
                default ->
                        function.handleRequest(
                                new ByteArrayInputStream(read.getBytes(UTF_8)), answer, context);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the JDK has other fields", e);
        }
    }
}
