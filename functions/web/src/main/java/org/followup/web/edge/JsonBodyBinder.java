package org.followup.web.edge;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands API controllers the {@link JsonBody}. */
@Singleton
final class JsonBodyBinder implements TypedRequestArgumentBinder<JsonBody> {

    private final JsonMapper mapper;

    JsonBodyBinder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Argument<JsonBody> argumentType() {
        return Argument.of(JsonBody.class);
    }

    @Override
    public BindingResult<JsonBody> bind(
            ArgumentConversionContext<JsonBody> context, HttpRequest<?> request) {
        return () -> Optional.of(new JsonBody(mapper, RequestBody.of(request), request.getPath()));
    }
}
