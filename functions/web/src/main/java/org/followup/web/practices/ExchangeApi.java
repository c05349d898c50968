package org.followup.web.practices;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.Identity;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.practices.Reply;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Refusal;
import org.jspecify.annotations.Nullable;

/** What the offices share with each other, for programs. */
@Controller("/api/v1/exchange")
@Produces(MediaType.APPLICATION_JSON)
final class ExchangeApi {

    private final ExchangeSearch search;
    private final SharedLines lines;
    private final ContributionData data;
    private final Contributions contributions;
    private final Journal journal;

    ExchangeApi(
            ExchangeSearch search,
            SharedLines lines,
            ContributionData data,
            Contributions contributions,
            Journal journal) {
        this.search = search;
        this.lines = lines;
        this.data = data;
        this.contributions = contributions;
        this.journal = journal;
    }

    @Get
    ExchangeJson.PageJson list(
            ApiCaller caller,
            @QueryValue(defaultValue = "PRACTICE") String kind,
            @QueryValue(defaultValue = "") String theme,
            @QueryValue(defaultValue = "") String language,
            @QueryValue(defaultValue = "") String before) {
        var who = entered(caller);
        var themes = lines.themes();
        var found =
                search.find(who, ExchangeSearch.Query.of(kind, theme, language, before, themes));
        return new ExchangeJson.PageJson(
                lines.of(found.contributions(), themes).stream().map(ExchangeJson::row).toList(),
                found.next().orElse(null));
    }

    @Get("/{id}")
    ExchangeJson one(ApiCaller caller, String id) {
        var who = entered(caller);
        var found =
                ContributionId.parse(id)
                        .flatMap(contributions::find)
                        .orElseThrow(Refusal::notFound);
        if (!ExchangePolicy.mayRead(who, found)) {
            throw Refusal.notAllowed();
        }
        var replies = contributions.replies(found.id(), Reply.MOST);
        var uses = contributions.uses(found.id());
        var said =
                journal.texts(
                        Stream.concat(
                                        replies.stream()
                                                .filter(reply -> !reply.isWithdrawn())
                                                .map(Reply::textId),
                                        uses.stream().flatMap(use -> use.textId().stream()))
                                .toList());
        return ExchangeJson.of(
                found,
                data.texts(found),
                replies.stream()
                        .map(
                                reply ->
                                        new ExchangeJson.ReplyJson(
                                                reply.office().value(),
                                                reply.language().value(),
                                                reply.at(),
                                                text(said, Optional.of(reply.textId()))))
                        .toList(),
                uses.stream()
                        .map(
                                use ->
                                        new ExchangeJson.UseJson(
                                                use.office().value(),
                                                use.at(),
                                                text(said, use.textId())))
                        .toList());
    }

    private static @Nullable String text(Map<TextId, StoredText> said, Optional<TextId> id) {
        return id.flatMap(each -> Optional.ofNullable(said.get(each)))
                .map(StoredText::text)
                .orElse(null);
    }

    private static Identity entered(ApiCaller caller) {
        var who = caller.identity();
        if (!ExchangePolicy.mayEnter(who)) {
            throw Refusal.notAllowed();
        }
        return who;
    }
}
