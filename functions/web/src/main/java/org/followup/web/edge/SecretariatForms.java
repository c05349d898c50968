package org.followup.web.edge;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.followup.core.access.Recognise;
import org.followup.core.history.Actor;

/**
 * What all forms of the secretariat share: nobody else may send one, and whatever is wrong, the
 * form comes back with everything that was typed.
 */
@Singleton
public final class SecretariatForms {

    private final Pages pages;

    SecretariatForms(Pages pages) {
        this.pages = pages;
    }

    /** Shows a form again, filled, with a status that says why. */
    @FunctionalInterface
    public interface Again {
        HttpResponse<?> show(HttpStatus status, FilledForm form);
    }

    /** Acts on a form that was accepted at the edge; {@code by} is the member who sent it. */
    @FunctionalInterface
    public interface Act {
        HttpResponse<?> on(FormFields fields, Actor by);
    }

    public HttpResponse<?> act(Visitor visitor, Posted posted, Again again, Act act) {
        return act(visitor, Visitor::secretariat, posted, again, act);
    }

    /**
     * For a form that others may send too: {@code allowed} answers who it is, or refuses as {@link
     * Visitor#secretariat()} does.
     */
    public HttpResponse<?> act(
            Visitor visitor,
            Function<Visitor, Recognise.SignedIn> allowed,
            Posted posted,
            Again again,
            Act act) {
        if (visitor.identity().isEmpty()) {
            var typed = AgainView.signedOut(posted.fields());
            return pages.show(visitor, HttpStatus.UNAUTHORIZED, "edge/again", typed);
        }
        var by = allowed.apply(visitor).identity().actor();
        return switch (posted) {
            case Posted.Refused(var fields, var reason) ->
                    again.show(
                            HttpStatus.valueOf(reason.status()),
                            FilledForm.faulty(fields, "form", reason.key()));
            case Posted.Accepted(var fields) -> act.on(fields, by);
        };
    }
}
