package org.followup.web.gateway;

import io.micronaut.core.execution.ExecutionFlow;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.context.ServerHttpRequestContext;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.RequestLifecycle;
import io.micronaut.http.server.RouteExecutor;
import jakarta.inject.Singleton;

/** Runs a request through Micronaut's filters, router and error handlers, on the calling thread. */
@Singleton
final class Dispatch extends RequestLifecycle {

    private final RouteExecutor routes;

    Dispatch(RouteExecutor routes) {
        super(routes);
        this.routes = routes;
    }

    HttpResponse<?> answer(HttpRequest<?> request) {
        return run(request, () -> normalFlow(request));
    }

    /**
     * The answer to a request that is not fit to be routed, with the same pages and headers as any
     * other.
     */
    HttpResponse<?> refuse(HttpRequest<?> request, int status) {
        return run(
                request,
                () ->
                        onError(
                                request,
                                new HttpStatusException(HttpStatus.valueOf(status), "refused")));
    }

    private HttpResponse<?> run(HttpRequest<?> request, Flow flow) {
        var context = PropagatedContext.getOrEmpty().plus(new ServerHttpRequestContext(request));
        try (var _ = context.propagate()) {
            return flow.start().toCompletableFuture().join();
        } catch (RuntimeException e) {
            return routes.createDefaultErrorResponse(
                    request, e.getCause() == null ? e : e.getCause());
        }
    }

    private interface Flow {
        ExecutionFlow<HttpResponse<?>> start();
    }
}
