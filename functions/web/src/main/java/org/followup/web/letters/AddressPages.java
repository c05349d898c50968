package org.followup.web.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.followup.core.reminders.LetAddressGo;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** Letting letters go again to an address that was stopped; the desk lists those. */
@Controller("/letters/addresses")
@Produces(MediaType.TEXT_HTML)
final class AddressPages {

    private final LetAddressGo letAddressGo;
    private final Pages pages;

    AddressPages(LetAddressGo letAddressGo, Pages pages) {
        this.letAddressGo = letAddressGo;
        this.pages = pages;
    }

    @Post("/{digest}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> letGo(Visitor visitor, FormFields form, String digest) {
        var who = visitor.secretariat();
        if (letAddressGo.letGo(who.identity().actor(), digest).isEmpty()) {
            throw Refusal.notFound();
        }
        return pages.redirect(visitor, "letters");
    }
}
