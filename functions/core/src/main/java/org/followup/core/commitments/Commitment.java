package org.followup.core.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.View;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;

/**
 * What one office undertakes under articles of a declaration. {@code group} is the heading under
 * which another tracker or a plan lists it; {@code dueOn} is the day by which it is promised.
 */
public record Commitment(
        CommitmentReference reference,
        ForumId forum,
        OfficeId office,
        ThemeCode theme,
        List<Integer> articles,
        Localized title,
        Optional<Localized> responsible,
        Optional<LocalDate> dueOn,
        Optional<String> group,
        Optional<Indicator> indicator,
        Optional<ExternalReference> external)
        implements View {

    public Commitment {
        articles = articles.stream().distinct().sorted().toList();
    }

    @Override
    public CommitmentReference id() {
        return reference;
    }
}
