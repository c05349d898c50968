package org.followup.web.reports;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.access.Recognise;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.languages.Localized;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReports;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/** The reports that a member may download, and what is in them. */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
final class ReportPages {

    private static final int SHOWN = 10;

    private final Forums forums;
    private final MadeReports reports;
    private final Clock clock;
    private final Pages pages;

    ReportPages(Forums forums, MadeReports reports, Clock clock, Pages pages) {
        this.forums = forums;
        this.reports = reports;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> all(Visitor visitor) {
        var member = visitor.member();
        var identity = member.identity();
        var latestFirst = forums.all().reversed();
        var view =
                new ReportsView(
                        latestFirst,
                        identity.isSecretariat() || identity.offices().isEmpty(),
                        identity.narrow().isEmpty(),
                        identity.narrow().isEmpty() ? made(member, latestFirst) : List.of(),
                        Definitions.WORDS);
        return pages.show(visitor, "reports/reports", view);
    }

    private List<MadeReportView> made(Recognise.SignedIn member, List<Forum> known) {
        var names = known.stream().collect(Collectors.toMap(Forum::id, Forum::name));
        return reports.of(member.person().id()).stream()
                .flatMap(
                        report ->
                                Optional.ofNullable(names.get(report.forum()))
                                        .map(name -> view(report, name))
                                        .stream())
                .limit(SHOWN)
                .toList();
    }

    private MadeReportView view(MadeReport report, Localized forum) {
        return new MadeReportView(report, forum, clock.instant());
    }
}
