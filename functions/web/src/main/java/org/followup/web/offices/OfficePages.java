package org.followup.web.offices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.followup.core.access.People;
import org.followup.core.forums.Forums;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.web.edge.Done;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** The register of offices: a list, and a page for each with its people and its commitments. */
@Controller("/offices")
@Produces(MediaType.TEXT_HTML)
final class OfficePages {

    private final ListedOffices listed;
    private final Offices offices;
    private final People people;
    private final Forums forums;
    private final Progress progress;
    private final Pages pages;

    OfficePages(
            ListedOffices listed,
            Offices offices,
            People people,
            Forums forums,
            Progress progress,
            Pages pages) {
        this.listed = listed;
        this.offices = offices;
        this.people = people;
        this.forums = forums;
        this.progress = progress;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> list(Visitor visitor) {
        visitor.secretariat();
        var view = new OfficesView(listed.by(visitor.language().spoken()), people.all());
        return pages.show(visitor, "offices/offices", view);
    }

    @Get("/{id}")
    HttpResponse<String> show(
            Visitor visitor, String id, @QueryValue(defaultValue = "") String done) {
        visitor.secretariat();
        var office = OfficeId.parse(id).flatMap(offices::find).orElseThrow(Refusal::notFound);
        var view = new OfficeView(office, people.of(office.id()), promised(office), Done.of(done));
        return pages.show(visitor, "offices/office", view);
    }

    private List<OfficeView.Promised> promised(Office office) {
        return forums.all().reversed().stream()
                .map(
                        forum ->
                                new OfficeView.Promised(
                                        forum, progress.rows(office.id(), forum.id())))
                .filter(promised -> !promised.rows().isEmpty())
                .toList();
    }
}
