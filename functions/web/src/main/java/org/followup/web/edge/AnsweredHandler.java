package org.followup.web.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers with the answer that is carried. */
@Singleton
final class AnsweredHandler implements ExceptionHandler<Answered, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, Answered refusal) {
        return refusal.page();
    }
}
