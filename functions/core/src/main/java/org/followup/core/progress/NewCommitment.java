package org.followup.core.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.Plan;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;

/** A commitment that has no reference yet. */
public record NewCommitment(
        ForumId forum,
        OfficeId office,
        ThemeCode theme,
        List<Integer> articles,
        Localized title,
        Optional<Localized> responsible,
        Optional<LocalDate> dueOn,
        Optional<String> group,
        List<Indicator> indicators,
        Optional<ExternalReference> external,
        Plan plan) {

    public NewCommitment {
        articles = List.copyOf(articles);
        indicators = List.copyOf(indicators);
    }

    /** Of one office alone, with one indicator or none. */
    public NewCommitment(
            ForumId forum,
            OfficeId office,
            ThemeCode theme,
            List<Integer> articles,
            Localized title,
            Optional<Localized> responsible,
            Optional<LocalDate> dueOn,
            Optional<String> group,
            Optional<Indicator> indicator,
            Optional<ExternalReference> external) {
        this(
                forum,
                office,
                theme,
                articles,
                title,
                responsible,
                dueOn,
                group,
                indicator.stream().toList(),
                external,
                Plan.NONE);
    }

    Commitment named(CommitmentReference reference) {
        return new Commitment(
                reference,
                forum,
                office,
                theme,
                articles,
                title,
                responsible,
                dueOn,
                group,
                indicators,
                external,
                plan);
    }
}
