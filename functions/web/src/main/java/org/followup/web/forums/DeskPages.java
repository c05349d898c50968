package org.followup.web.forums;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.followup.core.access.People;
import org.followup.core.forums.Forums;
import org.followup.core.letters.Letters;
import org.followup.core.letters.MailQuota;
import org.followup.core.offices.Offices;
import org.followup.web.edge.Done;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/** The secretariat's desk: what is registered, and what can be done next. */
@Controller("/secretariat")
@Produces(MediaType.TEXT_HTML)
final class DeskPages {

    private final Forums forums;
    private final Offices offices;
    private final People people;
    private final Letters letters;
    private final Pages pages;

    DeskPages(Forums forums, Offices offices, People people, Letters letters, Pages pages) {
        this.forums = forums;
        this.offices = offices;
        this.people = people;
        this.letters = letters;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, @QueryValue(defaultValue = "") String done) {
        visitor.secretariat();
        var view =
                new DeskView(
                        forums.all().reversed(),
                        offices.all().size(),
                        people.all(),
                        letters.quota().filter(MailQuota::isSandbox),
                        Done.of(done));
        return pages.show(visitor, "forums/desk", view);
    }
}
