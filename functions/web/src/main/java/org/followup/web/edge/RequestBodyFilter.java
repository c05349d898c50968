package org.followup.web.edge;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where the server streams bodies (Netty, on one machine), waits for the whole one. On Lambda it is
 * there already.
 */
@ServerFilter("/**")
final class RequestBodyFilter {

    @RequestFilter
    CompletionStage<@Nullable HttpResponse<?>> read(ServerHttpRequest<?> request) {
        if (RequestBody.isKnown(request) || !request.getMethod().permitsRequestBody()) {
            return CompletableFuture.completedFuture(null);
        }
        return request.byteBody()
                .split(SplitBackpressureMode.FASTEST)
                .buffer()
                .thenApply(body -> keep(request, body));
    }

    private static @Nullable HttpResponse<?> keep(
            ServerHttpRequest<?> request, CloseableAvailableByteBody body) {
        try (body) {
            RequestBody.put(request, body.toByteArray());
        }
        return null;
    }
}
