package org.followup.web.forums;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.followup.core.forums.Forums;
import org.followup.web.edge.ApiCaller;

/** The forums, for programs. */
@Controller("/api/v1/forums")
@Produces(MediaType.APPLICATION_JSON)
final class ForumApi {

    private final Forums forums;

    ForumApi(Forums forums) {
        this.forums = forums;
    }

    @Get
    ForumJson.Listed all(ApiCaller caller) {
        return new ForumJson.Listed(forums.all().stream().map(ForumJson::of).toList());
    }
}
