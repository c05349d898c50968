package org.followup.web.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where breakage is caught: the log gets the cause, the visitor a reference to it.
 */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

    private final Failures failures;

    UnexpectedHandler(Failures failures) {
        this.failures = failures;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, Throwable cause) {
        var drawn = new byte[4];
        new SecureRandom().nextBytes(drawn);
        String reference = HexFormat.of().formatHex(drawn);
        LOG.error(
                "reference {}: {} {}",
                reference,
                request.getMethodName(),
                request.getPath(),
                cause);
        return failures.answer(
                (HttpRequest<?>) request, HttpResponse.serverError(), Optional.of(reference));
    }
}
