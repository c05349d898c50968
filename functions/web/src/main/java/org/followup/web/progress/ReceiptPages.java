package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * The receipt of a submitted version: what it was, when, and the hash that holds it in the history.
 */
@Controller("/commitments/{reference}/rounds/{round}/receipt/{version}")
@Produces(MediaType.TEXT_HTML)
final class ReceiptPages {

    private final Commitments commitments;
    private final Offices offices;
    private final Progress progress;
    private final Pages pages;

    ReceiptPages(Commitments commitments, Offices offices, Progress progress, Pages pages) {
        this.commitments = commitments;
        this.offices = offices;
        this.progress = progress;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String reference, String round, int version) {
        var commitment =
                CommitmentReference.parse(reference)
                        .flatMap(commitments::find)
                        .filter(found -> visitor.member().identity().mayRead(found.office()));
        var update =
                commitment.flatMap(
                        found ->
                                progress.updates(found.reference()).stream()
                                        .filter(
                                                u ->
                                                        u.round().value().equals(round)
                                                                && u.version() == version)
                                        .findFirst());
        if (commitment.isEmpty() || update.isEmpty()) {
            throw Refusal.notFound();
        }
        var office = offices.find(commitment.get().office()).orElseThrow();
        return pages.show(
                visitor,
                "progress/receipt",
                new ReceiptView(commitment.get(), office, update.get()));
    }
}
