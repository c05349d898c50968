package org.followup.core.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.View;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;

/**
 * What an office, the lead, undertakes under articles of a declaration, alone or with partners.
 * {@code group} is the heading under which another tracker or a plan lists it; {@code dueOn} is the
 * day by which it is promised.
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
        List<Indicator> indicators,
        Optional<ExternalReference> external,
        Plan plan)
        implements View {

    public static final int MOST_INDICATORS = 10;

    public Commitment {
        articles = articles.stream().distinct().sorted().toList();
        indicators = List.copyOf(indicators);
        if (plan.partners().contains(office)) {
            throw new IllegalArgumentException("the lead office is no partner");
        }
    }

    @Override
    public CommitmentReference id() {
        return reference;
    }

    public boolean isJoint() {
        return !plan.partners().isEmpty();
    }

    /** The office that joins the lead, for which somebody writes: they read along and add notes. */
    public Optional<OfficeId> joinedBy(Identity who) {
        return plan.partners().stream().filter(who::mayWriteFor).findFirst();
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }
}
