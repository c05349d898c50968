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
    private final RegisteredForums registered;

    ForumApi(Forums forums, RegisteredForums registered) {
        this.forums = forums;
        this.registered = registered;
    }

    @Get("/{forum}")
    ForumJson one(ApiCaller caller, String forum) {
        return ForumJson.of(registered.at(forum));
    }

    @Get("/{forum}/articles")
    ForumJson.Articles articles(ApiCaller caller, String forum) {
        var id = registered.at(forum).id();
        return new ForumJson.Articles(
                forums.articles(id).stream().map(ForumJson.ArticleJson::of).toList());
    }

    @Get
    ForumJson.Listed all(ApiCaller caller) {
        return new ForumJson.Listed(forums.all().stream().map(ForumJson::of).toList());
    }
}
