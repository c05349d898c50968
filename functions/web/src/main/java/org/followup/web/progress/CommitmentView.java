package org.followup.web.progress;

import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.offices.Office;
import org.followup.web.rounds.Why;

/** One commitment with everything that was reported on it. */
public record CommitmentView(
        Commitment commitment,
        Forum forum,
        Office office,
        Optional<Why> why,
        List<Article> articles,
        List<Told> told,
        List<IndicatorFigure> figures,
        boolean mayEdit,
        boolean reviews) {}
