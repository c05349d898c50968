package org.followup.web.reports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.web.edge.ApiCaller;

/** The status report of a forum, for programs, part by part. */
@Controller("/api/v1/forums/{forum}")
final class ReportApi {

    private final StatusReports reports;

    ReportApi(StatusReports reports) {
        this.reports = reports;
    }

    @Get("/report")
    @Produces(MediaType.APPLICATION_JSON)
    ReportJson json(ApiCaller caller, HttpRequest<?> request, String forum) {
        var query = ReportPart.of(request.getParameters());
        return reports.json(reports.make(caller.identity(), forum, query));
    }

    /** A table has no place for where it goes on: that is in the header {@code Link}. */
    @Get("/report.csv")
    @Produces("text/csv")
    HttpResponse<String> csv(ApiCaller caller, HttpRequest<?> request, String forum) {
        var query = ReportPart.of(request.getParameters());
        var report = reports.make(caller.identity(), forum, query);
        var answer =
                HttpResponse.ok(StatusReports.csv(report))
                        .header(HttpHeaders.CONTENT_TYPE, StatusReports.CSV);
        report.next().ifPresent(last -> answer.header(HttpHeaders.LINK, next(request, last)));
        return answer;
    }

    private static String next(HttpRequest<?> request, CommitmentReference last) {
        var next = UriBuilder.of("report.csv");
        for (var name : List.of("office", "theme", "round", "limit")) {
            Optional.ofNullable(request.getParameters().get(name))
                    .ifPresent(value -> next.queryParam(name, value));
        }
        return "<" + next.queryParam("after", last.value()).build() + ">; rel=\"next\"";
    }
}
