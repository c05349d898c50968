package org.followup.web.progress;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Standing;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Refusal;

/** Commitments and their updates, for programs. */
@Controller("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
final class CommitmentApi {

    private final Forums forums;
    private final Commitments commitments;
    private final Progress progress;
    private final CommitmentSearch search;

    CommitmentApi(
            Forums forums, Commitments commitments, Progress progress, CommitmentSearch search) {
        this.forums = forums;
        this.commitments = commitments;
        this.progress = progress;
        this.search = search;
    }

    /**
     * Filters: {@code office}, {@code theme}, {@code status}; paging: {@code limit} (1 to 200),
     * {@code after}.
     */
    @Get("/forums/{forum}/commitments")
    CommitmentSearch.PageJson list(HttpRequest<?> request, ApiCaller caller, String forum) {
        var found =
                forums.all().stream()
                        .filter(f -> f.id().value().equals(forum))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        return search.page(
                found, caller.identity(), CommitmentSearch.Query.of(request.getParameters()));
    }

    @Get("/commitments/{reference}")
    CommitmentJson one(ApiCaller caller, String reference) {
        var commitment = readable(caller.identity(), reference);
        var row =
                progress.row(commitment.office(), commitment.forum(), commitment.reference())
                        .orElseThrow();
        var forum = forums.find(commitment.forum()).orElseThrow();
        return CommitmentJson.of(commitment, row.lineage(), Standing.of(row, forum).status());
    }

    @Get("/commitments/{reference}/updates")
    UpdateJson.Listed updates(ApiCaller caller, String reference) {
        var commitment = readable(caller.identity(), reference);
        var updates = progress.updates(commitment.reference());
        var contents = progress.contents(updates);
        var listed =
                java.util.stream.IntStream.range(0, updates.size())
                        .mapToObj(i -> UpdateJson.of(updates.get(i), contents.get(i)))
                        .toList();
        return new UpdateJson.Listed(List.copyOf(listed));
    }

    private Commitment readable(Identity who, String reference) {
        var commitment =
                CommitmentReference.parse(reference)
                        .flatMap(commitments::find)
                        .orElseThrow(Refusal::notFound);
        if (!who.mayRead(commitment.office())) {
            throw Refusal.notAllowed();
        }
        return commitment;
    }
}
