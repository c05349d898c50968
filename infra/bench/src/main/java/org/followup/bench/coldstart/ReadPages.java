package org.followup.bench.coldstart;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.followup.web.edge.Visitor;

/** The same read as a page of the web function: router, edge, filters and all. */
@Controller("/bench")
@Produces(MediaType.TEXT_HTML)
final class ReadPages {

    private final OneRead read = new OneRead();

    @Get
    HttpResponse<String> found(Visitor visitor) {
        return HttpResponse.ok("found " + read.found() + " " + visitor.csrfToken());
    }
}
