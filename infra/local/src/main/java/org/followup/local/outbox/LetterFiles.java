package org.followup.local.outbox;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;

/** The parts of one letter: its HTML for the frame, the message, the attachments. */
@Controller("/outbox/{id}")
@Produces(MediaType.ALL)
final class LetterFiles {

    /** As strict as a mail program: styles and embedded pictures, no script, nothing from afar. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
                    + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private final Outbox outbox;

    LetterFiles(Outbox outbox) {
        this.outbox = outbox;
    }

    @Get("/html")
    HttpResponse<String> html(String id) {
        return HttpResponse.ok("<base target=\"_blank\">" + find(id).open().html())
                .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "SAMEORIGIN");
    }

    @Get("/message")
    HttpResponse<byte[]> message(String id) {
        return file(id + ".eml", "message/rfc822", find(id).message());
    }

    @Get("/attachments/{number}")
    HttpResponse<byte[]> attachment(String id, int number) {
        List<OpenedLetter.Attachment> all = find(id).open().attachments();
        if (number < 1 || number > all.size()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, id);
        }
        var attachment = all.get(number - 1);
        return file(attachment.name(), attachment.contentType(), attachment.content());
    }

    private static HttpResponse<byte[]> file(String name, String type, byte[] content) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return HttpResponse.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain + "\"");
    }

    private StoredLetter find(String id) {
        return outbox.find(id).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, id));
    }
}
