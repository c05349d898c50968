package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** One commitment: the promise, its indicator, and every submitted version, the latest first. */
@Controller("/commitments/{reference}")
@Produces(MediaType.TEXT_HTML)
final class CommitmentPages {

    private final Commitments commitments;
    private final Forums forums;
    private final Offices offices;
    private final Progress progress;
    private final Pages pages;

    CommitmentPages(
            Commitments commitments,
            Forums forums,
            Offices offices,
            Progress progress,
            Pages pages) {
        this.commitments = commitments;
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String reference) {
        var who = visitor.member().identity();
        var commitment =
                CommitmentReference.parse(reference)
                        .flatMap(commitments::find)
                        .orElseThrow(Refusal::notFound);
        if (!who.mayRead(commitment.office())) {
            throw Refusal.notAllowed();
        }
        return pages.show(visitor, "progress/commitment", view(commitment));
    }

    private CommitmentView view(Commitment commitment) {
        var forum = forums.find(commitment.forum()).orElseThrow();
        var articles =
                forums.articles(forum.id()).stream()
                        .filter(article -> commitment.articles().contains(article.number()))
                        .toList();
        var updates = progress.updates(commitment.reference());
        var contents = progress.contents(updates);
        var told = new ArrayList<Told>();
        for (var i = 0; i < updates.size(); i++) {
            var update = updates.get(i);
            told.add(new Told(forum.round(update.round()).orElseThrow(), update, contents.get(i)));
        }
        told.sort(
                Comparator.comparing((Told t) -> t.round().dueOn())
                        .thenComparingInt(t -> t.update().version())
                        .reversed());
        return new CommitmentView(
                commitment,
                forum,
                offices.find(commitment.office()).orElseThrow(),
                articles,
                List.copyOf(told));
    }
}
