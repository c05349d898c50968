package org.followup.web.edge;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import org.followup.core.languages.Messages;
import org.followup.web.assets.Assets;

/**
 * Renders templates. Each has two parameters: {@code page}, this package's {@link Page}, and {@code
 * view}, its own record.
 */
@Singleton
public final class Pages {

    private static final String HTML = "text/html; charset=utf-8";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Messages messages;
    private final Assets assets;

    Pages(Messages messages, Assets assets) {
        this.messages = messages;
        this.assets = assets;
    }

    /** A page of status 200; the template's name is its path without {@code .jte}. */
    public HttpResponse<String> show(Visitor visitor, String template, Object view) {
        return HttpResponse.ok(render(visitor, template, view))
                .header(HttpHeaders.CONTENT_TYPE, HTML);
    }

    /**
     * A page of another status: 422 for a form with mistakes, rendered again with everything typed.
     */
    public HttpResponse<String> show(
            Visitor visitor, HttpStatus status, String template, Object view) {
        return response(visitor, status, template, view);
    }

    /** The same, to be given headers of its own. */
    public MutableHttpResponse<String> response(
            Visitor visitor, HttpStatus status, String template, Object view) {
        return HttpResponse.<String>status(status)
                .body(render(visitor, template, view))
                .header(HttpHeaders.CONTENT_TYPE, HTML);
    }

    /** After a form was acted on: the browser asks for the page at one of our paths (303). */
    public HttpResponse<?> redirect(Visitor visitor, String path) {
        return HttpResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, visitor.links().to(path));
    }

    private String render(Visitor visitor, String template, Object view) {
        var output = new StringOutput();
        templates.render(
                template + ".jte",
                Map.of("page", new Page(visitor, messages, assets), "view", view),
                output);
        return output.toString();
    }
}
