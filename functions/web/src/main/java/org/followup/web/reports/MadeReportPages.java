package org.followup.web.reports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.reports.AskForReport;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;
import org.followup.core.reports.MadeReports;
import org.followup.core.reports.ReportDownloads;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * Reports that are made aside: asked for here, looked at here, and fetched past here. Each is seen
 * by who asked for it alone, because it holds what that person may read.
 */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
final class MadeReportPages {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final AskForReport askForReport;
    private final MadeReports reports;
    private final Forums forums;
    private final ReportDownloads downloads;
    private final Clock clock;
    private final Pages pages;

    MadeReportPages(
            AskForReport askForReport,
            MadeReports reports,
            Forums forums,
            ReportDownloads downloads,
            Clock clock,
            Pages pages) {
        this.askForReport = askForReport;
        this.reports = reports;
        this.forums = forums;
        this.downloads = downloads;
        this.clock = clock;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(Visitor visitor, FormFields form) {
        return switch (askForReport.ask(wholly(visitor), forum(form.get("forum")))) {
            case AskForReport.Outcome.Asked(var report) ->
                    pages.redirect(visitor, "reports/" + report.reportId());
            case AskForReport.Outcome.AwaitedAlready(var report) ->
                    pages.redirect(visitor, "reports/" + report.reportId());
            case AskForReport.Outcome.NoSuchForum() -> throw Refusal.notFound();
        };
    }

    @Get("/{id}")
    HttpResponse<String> one(Visitor visitor, String id) {
        var report = find(visitor, id);
        var forum = forums.find(report.forum()).orElseThrow(Refusal::notFound);
        return pages.show(
                visitor, "reports/made", new MadeReportView(report, forum.name(), clock.instant()));
    }

    /** The address holds for minutes, so it is made anew for each click. */
    @Get("/{id}/file")
    HttpResponse<?> file(Visitor visitor, String id) {
        var report = find(visitor, id);
        var ended = report.endedAt().filter(at -> report.until(clock.instant()).isPresent());
        if (ended.isEmpty()) {
            throw Refusal.notFound();
        }
        var name = "status-report-%s-%s.csv".formatted(report.forum(), DAY.format(ended.get()));
        return HttpResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, downloads.address(report, name).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private MadeReport find(Visitor visitor, String id) {
        var person = wholly(visitor);
        return Optional.of(id)
                .filter(MadeReportId::isOne)
                .flatMap(one -> reports.find(person, new MadeReportId(one)))
                .orElseThrow(Refusal::notFound);
    }

    /** A session that a reminder's link opened sees one office, the report may hold more. */
    static PersonId wholly(Visitor visitor) {
        var member = visitor.member();
        if (member.identity().narrow().isPresent()) {
            throw Refusal.notAllowed();
        }
        return member.person().id();
    }

    private static ForumId forum(String text) {
        try {
            return new ForumId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
