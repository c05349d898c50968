package org.followup.web.health;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** For monitors: 200 as soon as requests are answered. */
@Controller("/health")
final class HealthApi {

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<String> health() {
        return HttpResponse.ok("{\"status\":\"UP\"}")
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }
}
