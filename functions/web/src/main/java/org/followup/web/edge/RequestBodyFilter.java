package org.followup.web.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Where the server streams bodies (Netty, on one machine), waits for the whole one. On Lambda it is
 * there already.
 */
@ServerFilter("/**")
final class RequestBodyFilter {

    @RequestFilter
    CompletionStage<? extends HttpRequest<?>> read(ServerHttpRequest<?> request) {
        if (RequestBody.isKnown(request) || !request.getMethod().permitsRequestBody()) {
            return CompletableFuture.completedFuture(request);
        }
        return request.byteBody()
                .split(SplitBackpressureMode.FASTEST)
                .buffer()
                .thenApply(body -> keep(request, body));
    }

    private static HttpRequest<?> keep(
            ServerHttpRequest<?> request, CloseableAvailableByteBody body) {
        try (body) {
            RequestBody.put(request, body.toByteArray());
        }
        return request;
    }
}
