package org.followup.web.edge;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.followup.web.edge.Posted.Accepted;
import org.followup.web.edge.Posted.Reason;
import org.followup.web.edge.Posted.Refused;

/** Hands controllers the form that was sent, checked. */
@Singleton
final class PostedBinder implements TypedRequestArgumentBinder<Posted> {

    private final Visitors visitors;

    PostedBinder(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public Argument<Posted> argumentType() {
        return Argument.of(Posted.class);
    }

    @Override
    public BindingResult<Posted> bind(
            ArgumentConversionContext<Posted> context, HttpRequest<?> request) {
        Posted posted = read(request);
        return () -> Optional.of(posted);
    }

    Posted read(HttpRequest<?> request) {
        var parser = FormParser.parse(RequestBody.of(request));
        FormFields fields = parser.fields();
        if (parser.tooMany()) {
            return new Refused(fields, Reason.TOO_MANY_FIELDS);
        }
        if (!visitors.of(request).sent(fields.get(Csrf.FIELD))) {
            return new Refused(fields, Reason.STALE);
        }
        return parser.unreadable() ? new Refused(fields, Reason.UNREADABLE) : new Accepted(fields);
    }
}
