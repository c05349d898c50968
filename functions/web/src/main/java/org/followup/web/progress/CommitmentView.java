package org.followup.web.progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Partner;
import org.followup.core.history.Actor;
import org.followup.core.offices.Office;
import org.followup.core.progress.CommitmentStatus;
import org.followup.web.access.Author;
import org.followup.web.edge.Page;
import org.followup.web.rounds.Why;

/** One commitment with everything that was reported on it. */
public record CommitmentView(
        Commitment commitment,
        Forum forum,
        Office office,
        Optional<Why> why,
        List<Article> articles,
        List<Partner> supporters,
        List<Told> told,
        Map<String, Assessed> assessed,
        Map<Actor, Author> authors,
        List<IndicatorFigure> figures,
        LineageView lineage,
        Optional<CommitmentStatus> status,
        boolean mayEdit,
        boolean reviews,
        boolean assessable) {

    public Optional<Assessed> assessedOf(Told one) {
        return Optional.ofNullable(assessed.get(one.name()));
    }

    public String signed(Actor actor, Page page) {
        return Objects.requireNonNull(authors.get(actor)).signed(page);
    }
}
