package org.followup.web.edge;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.followup.core.languages.Messages;

/** Hands API controllers the {@link JsonBody}. */
@Singleton
final class JsonBodyBinder implements TypedRequestArgumentBinder<JsonBody> {

    private final JsonMapper mapper;
    private final Visitors visitors;
    private final Messages messages;

    JsonBodyBinder(JsonMapper mapper, Visitors visitors, Messages messages) {
        this.mapper = mapper;
        this.visitors = visitors;
        this.messages = messages;
    }

    @Override
    public Argument<JsonBody> argumentType() {
        return Argument.of(JsonBody.class);
    }

    @Override
    public BindingResult<JsonBody> bind(
            ArgumentConversionContext<JsonBody> context, HttpRequest<?> request) {
        return () ->
                Optional.of(
                        new JsonBody(
                                mapper,
                                messages,
                                visitors.of(request).language().spoken(),
                                RequestBody.of(request),
                                request.getPath()));
    }
}
