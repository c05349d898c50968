package org.followup.web.edge;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.followup.core.access.Identity;

/** Hands API controllers their {@link ApiCaller}. */
@Singleton
final class ApiCallerBinder implements TypedRequestArgumentBinder<ApiCaller> {

    private static final String SCHEME = "Bearer ";

    private final BeanProvider<Sessions> sessions;

    ApiCallerBinder(BeanProvider<Sessions> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Argument<ApiCaller> argumentType() {
        return Argument.of(ApiCaller.class);
    }

    @Override
    public BindingResult<ApiCaller> bind(
            ArgumentConversionContext<ApiCaller> context, HttpRequest<?> request) {
        Identity identity =
                Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                        .flatMap(
                                value ->
                                        sessions.get()
                                                .byToken(value.substring(SCHEME.length()).strip()))
                        .orElseThrow(
                                () -> new HttpStatusException(HttpStatus.UNAUTHORIZED, "token"));
        return () -> Optional.of(new ApiCaller(identity));
    }
}
