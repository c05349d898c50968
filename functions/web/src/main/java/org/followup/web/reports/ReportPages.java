package org.followup.web.reports;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.followup.core.forums.Forums;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/** The reports that a member may download, and what is in them. */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
final class ReportPages {

    private final Forums forums;
    private final Pages pages;

    ReportPages(Forums forums, Pages pages) {
        this.forums = forums;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> all(Visitor visitor) {
        var identity = visitor.member().identity();
        var whole = identity.isSecretariat() || identity.offices().isEmpty();
        var latestFirst = forums.all().reversed();
        return pages.show(
                visitor, "reports/reports", new ReportsView(latestFirst, whole, Definitions.WORDS));
    }
}
