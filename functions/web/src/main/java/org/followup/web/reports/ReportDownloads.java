package org.followup.web.reports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.followup.core.offices.OfficeId;
import org.followup.core.reports.ReportQuery;
import org.followup.core.reports.StatusReport;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/**
 * The status report as a file for people: whole, or not at all. One that is too large for an answer
 * is offered office by office, that of a large office round by round.
 */
@Controller("/forums/{forum}")
final class ReportDownloads {

    private final StatusReports reports;
    private final Pages pages;

    ReportDownloads(StatusReports reports, Pages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    @Get("/report.csv")
    @Produces("text/csv")
    HttpResponse<?> csv(Visitor visitor, HttpRequest<?> request, String forum) {
        var query = ReportPart.of(request.getParameters());
        var report = reports.make(visitor.member().identity(), forum, query);
        return report.next().isPresent()
                ? tooLarge(visitor, report, query)
                : HttpResponse.ok(StatusReports.csv(report))
                        .header(HttpHeaders.CONTENT_TYPE, StatusReports.CSV)
                        .header(HttpHeaders.CONTENT_DISPOSITION, named(report, query, "csv"));
    }

    @Get("/report.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<?> json(Visitor visitor, HttpRequest<?> request, String forum) {
        var query = ReportPart.of(request.getParameters());
        var report = reports.make(visitor.member().identity(), forum, query);
        return report.next().isPresent()
                ? tooLarge(visitor, report, query)
                : HttpResponse.ok(reports.json(report))
                        .header(HttpHeaders.CONTENT_DISPOSITION, named(report, query, "json"));
    }

    private HttpResponse<?> tooLarge(Visitor visitor, StatusReport report, ReportQuery query) {
        var view = reports.parts(visitor.member().identity(), report.forum(), query.office());
        return pages.show(visitor, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "reports/parts", view);
    }

    private static String named(StatusReport report, ReportQuery query, String ending) {
        var day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(report.at());
        var part =
                part(query.office().map(OfficeId::value))
                        + part(query.theme().map(theme -> theme.value()))
                        + part(query.round().map(round -> round.value()));
        return "attachment; filename=\"status-report-%s%s-%s.%s\""
                .formatted(report.forum().id(), part, day, ending);
    }

    private static String part(Optional<String> name) {
        return name.map(text -> "-" + text).orElse("");
    }
}
