package org.followup.web.practices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.languages.Language;
import org.followup.core.offices.Offices;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.practices.Shelf;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** What the offices share with each other, by theme and language, and what one's own office did. */
@Controller("/exchange")
@Produces(MediaType.TEXT_HTML)
final class ExchangePages {

    private static final int MOST_OURS = 100;

    private final ExchangeSearch search;
    private final SharedLines lines;
    private final Contributions contributions;
    private final Offices offices;
    private final Pages pages;

    ExchangePages(
            ExchangeSearch search,
            SharedLines lines,
            Contributions contributions,
            Offices offices,
            Pages pages) {
        this.search = search;
        this.lines = lines;
        this.contributions = contributions;
        this.offices = offices;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> list(
            Visitor visitor,
            @QueryValue(defaultValue = "PRACTICE") String kind,
            @QueryValue(defaultValue = "") String theme,
            @QueryValue(defaultValue = "") String language,
            @QueryValue(defaultValue = "") String before) {
        var who = entered(visitor);
        var themes = lines.themes();
        var query = ExchangeSearch.Query.of(kind, theme, language, before, themes);
        var found = search.find(who, query);
        var view =
                new ExchangeView(
                        query.kind(),
                        theme,
                        query.language().map(Language::tag).orElse(""),
                        themes,
                        lines.of(found.contributions(), themes),
                        found.next(),
                        !ExchangePolicy.offices(who).isEmpty(),
                        !who.isSecretariat() && ExchangePolicy.offices(who).isEmpty());
        return pages.show(visitor, "practices/exchange", view);
    }

    @Get("/ours")
    HttpResponse<String> ours(Visitor visitor, @QueryValue(defaultValue = "") String done) {
        var who = entered(visitor);
        var mine = ExchangePolicy.offices(who);
        if (mine.isEmpty()) {
            throw Refusal.notAllowed();
        }
        var themes = lines.themes();
        var sections = new ArrayList<OursView.Section>();
        for (var office : mine) {
            var shared = contributions.on(Shelf.of(office), Optional.empty(), MOST_OURS);
            sections.add(
                    new OursView.Section(
                            offices.find(office).orElseThrow(),
                            latestFirst(contributions.drafts(office)),
                            lines.of(shared, themes)));
        }
        var view = new OursView(List.copyOf(sections), done.equals("draft"));
        return pages.show(visitor, "practices/ours", view);
    }

    private static List<ContributionDraft> latestFirst(List<ContributionDraft> drafts) {
        return drafts.stream()
                .sorted(Comparator.comparing(ContributionDraft::at).reversed())
                .toList();
    }

    static Identity entered(Visitor visitor) {
        var who = visitor.member().identity();
        if (!ExchangePolicy.mayEnter(who)) {
            throw Refusal.notAllowed();
        }
        return who;
    }
}
