package org.followup.web.forums;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.followup.core.forums.Forums;
import org.followup.web.edge.Done;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/** The register of partners. */
@Controller("/partners")
@Produces(MediaType.TEXT_HTML)
final class PartnerPages {

    private final ListedPartners partners;
    private final Forums forums;
    private final Pages pages;

    PartnerPages(ListedPartners partners, Forums forums, Pages pages) {
        this.partners = partners;
        this.forums = forums;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, @QueryValue(defaultValue = "") String done) {
        visitor.secretariat();
        return pages.show(
                visitor,
                "forums/partners",
                new PartnersView(
                        partners.by(visitor.language()), forums.all().reversed(), Done.of(done)));
    }
}
