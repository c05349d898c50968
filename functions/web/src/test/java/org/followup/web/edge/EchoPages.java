package org.followup.web.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Optional;

/** Routes that show what arrived: the smallest form there is. */
@Controller("/echo")
@Requires(env = "test")
@Produces(MediaType.TEXT_HTML)
final class EchoPages {

    private final Pages pages;

    EchoPages(Pages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<String> form(Visitor visitor) {
        return HttpResponse.ok(
                "<form method=post><input name=\"csrf\" value=\"" + visitor.csrfToken() + "\">");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(Visitor visitor, FormFields form) {
        return form.get("go").isEmpty()
                ? HttpResponse.unprocessableEntity()
                        .body(form.get("text"))
                        .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                : pages.redirect(visitor, form.get("go"));
    }

    @Post("/own/page")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> own(Posted posted) {
        return switch (posted) {
            case Posted.Accepted accepted ->
                    HttpResponse.ok("accepted " + accepted.fields().get("text"));
            case Posted.Refused refused ->
                    HttpResponse.ok(refused.reason() + " " + refused.fields().get("text"));
        };
    }

    @Get("/query/{word}")
    HttpResponse<String> query(HttpRequest<?> request, String word) {
        return HttpResponse.ok(word + " " + request.getParameters().getAll("a"));
    }

    @Get("/json")
    @Produces(MediaType.APPLICATION_JSON)
    Map<String, Integer> json() {
        return Map.of("seven", 7);
    }

    @Get("/bytes")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> bytes() {
        return HttpResponse.ok(new byte[] {0, -1, 7});
    }

    @Get("/cookies")
    HttpResponse<String> cookies(Visitor visitor) {
        visitor.set(SetCookie.gone(SetCookie.SESSION));
        visitor.csrfToken();
        return HttpResponse.ok("");
    }

    @Get("/broken")
    HttpResponse<String> broken() {
        return HttpResponse.ok(
                Optional.<String>empty()
                        .orElseThrow(() -> new IllegalStateException("the inside")));
    }

    @Get("/caller")
    HttpResponse<String> caller(ApiCaller caller) {
        return HttpResponse.ok(caller.identity().name());
    }

    @Post("/count")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<String> count(JsonBody body) {
        return HttpResponse.ok("" + body.as(Counted.class).count());
    }

    @Serdeable
    record Counted(Integer count) {}
}
