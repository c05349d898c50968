package org.followup.web.history;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.languages.TypedForm;
import org.followup.core.redaction.RedactText;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** Removes one text, for ever, with a reason; needs a recent sign-in. */
@Controller("/histories/{kind}/{owner}/{sequence}/{place}")
@Produces(MediaType.TEXT_HTML)
final class RedactionForms {

    private static final int LONGEST_REASON = 500;

    private final Journal journal;
    private final RedactText redactText;
    private final SecretariatForms forms;
    private final Pages pages;

    RedactionForms(Journal journal, RedactText redactText, SecretariatForms forms, Pages pages) {
        this.journal = journal;
        this.redactText = redactText;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor, String kind, String owner, String sequence, String place) {
        visitor.freshSecretariat();
        var text = text(id(kind, owner, sequence, place));
        return show(visitor, HttpStatus.OK, text, FilledForm.starting(Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(
            Visitor visitor,
            Posted posted,
            String kind,
            String owner,
            String sequence,
            String place) {
        var id = id(kind, owner, sequence, place);
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, text(id), form),
                (fields, by) -> redact(visitor, id, fields, by));
    }

    private HttpResponse<?> redact(Visitor visitor, TextId id, FormFields fields, Actor by) {
        if (!visitor.secretariat().identity().fresh()) {
            return again(visitor, id, FilledForm.faulty(fields, "form", "fault.not-fresh"));
        }
        var form = new TypedForm(fields.all(), visitor.language().spoken());
        var reason = form.lines("reason", LONGEST_REASON, "fault.redaction.reason");
        return switch (form.reading(reason::orElseThrow)) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    again(visitor, id, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<String>(var why) ->
                    switch (redactText.redact(by, id, why)) {
                        case RedactText.Outcome.Redacted(var change) ->
                                pages.redirect(visitor, history(id));
                        case RedactText.Outcome.ReasonRepeatsIt() ->
                                again(
                                        visitor,
                                        id,
                                        FilledForm.faulty(
                                                fields, "reason", "fault.redaction.repeats"));
                        case RedactText.Outcome.NoSuchText() ->
                                throw new HttpStatusException(HttpStatus.GONE, "");
                    };
        };
    }

    private HttpResponse<String> again(Visitor visitor, TextId id, FilledForm form) {
        return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, text(id), form);
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, StoredText text, FilledForm form) {
        var view = new RedactionView(text, history(text.id()), form);
        return pages.show(visitor, status, "history/redaction", view);
    }

    /** Gone is something else than never there: a removed text leaves its trace. */
    private StoredText text(TextId id) {
        var text = journal.texts(List.of(id)).get(id);
        if (text == null) {
            throw Refusal.notFound();
        }
        return text;
    }

    private static String history(TextId id) {
        var key = id.history().key();
        return key.contains("#")
                ? key.toLowerCase(Locale.ROOT).replace("#", "s/") + "/history"
                : "secretariat/history";
    }

    private static TextId id(String kind, String owner, String sequence, String place) {
        try {
            var key = kind.toUpperCase(Locale.ROOT);
            var history = new HistoryId(kind.equals("service") ? key : key + "#" + owner);
            return new TextId(history, Integer.parseInt(sequence), place);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
