package org.followup.web.imports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.imports.FileEncoding;
import org.followup.core.imports.StartImport;
import org.followup.core.languages.Messages;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Problem;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;
import org.jspecify.annotations.Nullable;

/** Imports, for programs: one opens an import, sends its file elsewhere, and looks here again. */
@Controller("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
final class ImportApi {

    private final StartImport start;
    private final ImportLookup lookup;
    private final Messages messages;

    ImportApi(StartImport start, ImportLookup lookup, Messages messages) {
        this.start = start;
        this.lookup = lookup;
        this.messages = messages;
    }

    @Post("/forums/{forum}/imports")
    HttpResponse<?> start(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        var wanted = body.as(Wanted.class);
        var command =
                new StartImport.Command(
                        caller.identity(),
                        forum,
                        wanted.mapping(),
                        wanted.dryRun(),
                        Optional.ofNullable(wanted.encoding()));
        return switch (start.start(command)) {
            case StartImport.Outcome.Started(var job, var upload) ->
                    HttpResponse.created(ImportJson.of(job, upload))
                            .header(
                                    HttpHeaders.LOCATION,
                                    visitor.links().to("api/v1/imports/" + job.importId()));
            case StartImport.Outcome.NotAllowed() -> throw Refusal.notAllowed();
            case StartImport.Outcome.UnknownForum() -> throw Refusal.notFound();
            case StartImport.Outcome.UnknownMapping(var known) ->
                    unknown(visitor, "mapping", known.stream());
            case StartImport.Outcome.UnknownEncoding(var known) ->
                    unknown(visitor, "encoding", known.stream().map(FileEncoding::label));
        };
    }

    @Get("/imports/{id}")
    ImportJson show(ApiCaller caller, Visitor visitor, String id) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        var job = lookup.find(id).orElseThrow(Refusal::notFound);
        return ImportJson.of(job, lookup.errors(job, visitor.language().spoken()));
    }

    private HttpResponse<?> unknown(Visitor visitor, String what, Stream<String> known) {
        var language = visitor.language().spoken();
        var names = known.toList();
        return new Problem(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "unknown-" + what,
                        messages.say(language, "imports.unknown-" + what),
                        messages.say(
                                language,
                                "imports.known",
                                Map.of("names", String.join(", ", names))),
                        visitor.path(),
                        Map.of("known", List.copyOf(names)))
                .response();
    }

    @Serdeable
    record Wanted(String mapping, Boolean dryRun, @Nullable String encoding) {}
}
