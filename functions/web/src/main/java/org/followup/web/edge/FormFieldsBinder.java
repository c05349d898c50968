package org.followup.web.edge;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Hands controllers the fields of an accepted form; any other ends in a page that offers to send it
 * again.
 */
@Singleton
final class FormFieldsBinder implements TypedRequestArgumentBinder<FormFields> {

    private final PostedBinder posted;
    private final Visitors visitors;
    private final Pages pages;

    FormFieldsBinder(PostedBinder posted, Visitors visitors, Pages pages) {
        this.posted = posted;
        this.visitors = visitors;
        this.pages = pages;
    }

    @Override
    public Argument<FormFields> argumentType() {
        return Argument.of(FormFields.class);
    }

    @Override
    public BindingResult<FormFields> bind(
            ArgumentConversionContext<FormFields> context, HttpRequest<?> request) {
        FormFields fields =
                switch (posted.read(request)) {
                    case Posted.Accepted accepted -> accepted.fields();
                    case Posted.Refused refused -> throw refusal(request, refused);
                };
        return () -> Optional.of(fields);
    }

    private Answered refusal(HttpRequest<?> request, Posted.Refused refused) {
        HttpStatus status = HttpStatus.valueOf(refused.reason().status());
        return new Answered(
                pages.response(visitors.of(request), status, "edge/again", AgainView.of(refused)));
    }
}
