package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.followup.web.edge.AgainView;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * The form of an update. Whatever goes wrong, what was typed comes back in the form; a draft is
 * kept by the save button, and by every attempt that failed.
 */
@Controller("/commitments/{reference}/rounds/{round}/update")
@Produces(MediaType.TEXT_HTML)
final class UpdateForms {

    private final UpdatePageData data;
    private final SentUpdates sent;
    private final DraftedUpdates drafted;
    private final FilledUpdate filled;
    private final Pages pages;

    UpdateForms(
            UpdatePageData data,
            SentUpdates sent,
            DraftedUpdates drafted,
            FilledUpdate filled,
            Pages pages) {
        this.data = data;
        this.sent = sent;
        this.drafted = drafted;
        this.filled = filled;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String reference, String round) {
        var found = found(visitor, reference, round);
        var starting = found.startingFields(visitor.language());
        return filled.show(new TypedUpdate(visitor, found, starting));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String reference, String round, Posted posted) {
        if (visitor.identity().isEmpty()) {
            var typed = AgainView.signedOut(posted.fields());
            return pages.show(visitor, HttpStatus.UNAUTHORIZED, "edge/again", typed);
        }
        var found = found(visitor, reference, round);
        var typed = new TypedUpdate(visitor, found, posted.fields().single());
        return switch (posted) {
            case Posted.Refused(var fields, var reason) ->
                    filled.refused(HttpStatus.valueOf(reason.status()), typed, reason.key());
            case Posted.Accepted(var fields) -> act(typed, fields.get("action"));
        };
    }

    private HttpResponse<?> act(TypedUpdate typed, String action) {
        return switch (action) {
            case "submit" -> sent.send(typed);
            case "autosave" -> drafted.autosave(typed);
            case String button when button.startsWith(CarriedOver.BUTTON) ->
                    drafted.carry(typed, button);
            default -> drafted.save(typed);
        };
    }

    private FoundUpdate found(Visitor visitor, String reference, String round) {
        return switch (data.find(visitor.member().identity(), reference, round)) {
            case FoundUpdate found -> found;
            case UpdatePageData.NotFound() -> throw Refusal.notFound();
            case UpdatePageData.NotYours() -> throw Refusal.notAllowed();
        };
    }
}
