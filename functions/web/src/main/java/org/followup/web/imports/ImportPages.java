package org.followup.web.imports;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.imports.ImportState;
import org.followup.core.imports.Mapping;
import org.followup.core.imports.Mappings;
import org.followup.core.imports.StartImport;
import org.followup.core.imports.Uploads;
import org.followup.core.languages.Fault;
import org.followup.web.edge.ContentPolicy;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * Imports, for the secretariat: opened by one form, the file sent by a second, straight to where
 * files are kept.
 */
@Controller("/imports")
@Produces(MediaType.TEXT_HTML)
final class ImportPages {

    private static final int SHOWN = 50;

    private final StartImport start;
    private final ImportLookup lookup;
    private final Forums forums;
    private final Uploads uploads;
    private final Pages pages;

    ImportPages(
            StartImport start, ImportLookup lookup, Forums forums, Uploads uploads, Pages pages) {
        this.start = start;
        this.lookup = lookup;
        this.forums = forums;
        this.uploads = uploads;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> all(Visitor visitor) {
        visitor.secretariat();
        return pages.show(visitor, "imports/imports", view(ImportsView.Typed.NOTHING, List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Visitor visitor, FormFields form) {
        var typed = ImportsView.Typed.in(form);
        var command =
                new StartImport.Command(
                        visitor.secretariat().identity(),
                        typed.forum().isEmpty() ? ownForum(typed.mapping()) : typed.forum(),
                        typed.mapping(),
                        !typed.store(),
                        Optional.of(typed.encoding()).filter(name -> !name.isEmpty()));
        return switch (start.start(command)) {
            case StartImport.Outcome.Started(var job, var upload) ->
                    pages.redirect(visitor, "imports/" + job.importId());
            case StartImport.Outcome.NotAllowed() -> throw Refusal.notAllowed();
            case StartImport.Outcome.UnknownForum() -> again(visitor, typed, "forum");
            case StartImport.Outcome.UnknownMapping(var known) -> again(visitor, typed, "mapping");
            case StartImport.Outcome.UnknownEncoding(var known) ->
                    again(visitor, typed, "encoding");
        };
    }

    @Get("/{id}")
    HttpResponse<String> one(Visitor visitor, String id) {
        visitor.secretariat();
        var job = lookup.find(id).orElseThrow(Refusal::notFound);
        var form =
                Optional.of(job)
                        .filter(waiting -> waiting.state() == ImportState.WAITING_FOR_FILE)
                        .map(waiting -> uploads.form(waiting.importId()));
        var errors = lookup.errors(job, visitor.language().spoken());
        var view = new ImportView(job, lookup.name(job.forum()), errors, form);
        var page = pages.response(visitor, HttpStatus.OK, "imports/import", view);
        form.ifPresent(
                target ->
                        page.header(
                                ContentPolicy.HEADER, ContentPolicy.withFormsTo(target.address())));
        return page;
    }

    private static String ownForum(String mapping) {
        return Mappings.named(mapping).flatMap(Mapping::into).map(ForumId::value).orElse("");
    }

    private HttpResponse<?> again(Visitor visitor, ImportsView.Typed typed, String field) {
        var fault = new Fault(field, "imports.unknown-" + field, Map.of());
        return pages.show(
                visitor,
                HttpStatus.UNPROCESSABLE_ENTITY,
                "imports/imports",
                view(typed, List.of(fault)));
    }

    private ImportsView view(ImportsView.Typed typed, List<Fault> faults) {
        var lines =
                lookup.latest(SHOWN).stream()
                        .map(job -> new ImportsView.Line(job, lookup.name(job.forum())))
                        .toList();
        return new ImportsView(lines, forums.all(), typed, faults);
    }
}
