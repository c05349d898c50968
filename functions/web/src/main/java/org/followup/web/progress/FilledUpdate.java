package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import org.followup.core.languages.Fault;
import org.followup.core.progress.SaveDraft;
import org.followup.web.edge.Pages;

/** The form of an update as it comes back: with everything typed, and what is wrong with it. */
@Singleton
final class FilledUpdate {

    private final Pages pages;

    FilledUpdate(Pages pages) {
        this.pages = pages;
    }

    HttpResponse<String> show(TypedUpdate typed) {
        return show(HttpStatus.OK, typed, List.of());
    }

    HttpResponse<String> refused(HttpStatus status, TypedUpdate typed, String key) {
        return show(status, typed, List.of(Fault.at("form", key)));
    }

    HttpResponse<String> faulty(TypedUpdate typed, List<Fault> faults) {
        return show(HttpStatus.UNPROCESSABLE_ENTITY, typed, faults);
    }

    /** What was typed beside what somebody else stored meanwhile. */
    HttpResponse<String> both(TypedUpdate typed, SaveDraft.Outcome.Conflict conflict) {
        var view =
                ConflictView.of(typed.found(), typed.fields(), conflict.stored(), conflict.typed());
        return pages.show(typed.visitor(), HttpStatus.CONFLICT, "progress/conflict", view);
    }

    private HttpResponse<String> show(HttpStatus status, TypedUpdate typed, List<Fault> faults) {
        return pages.show(typed.visitor(), status, "progress/update", typed.view(faults));
    }
}
