package org.followup.core.practices;

import java.util.List;
import java.util.Optional;
import org.followup.core.offices.OfficeId;

/** Reads what was exchanged; it is written by the journal's commit alone. */
public interface Contributions {

    Optional<Contribution> find(ContributionId id);

    /**
     * Those on a shelf, the last shared first; {@code before} is the {@link Contribution#place()}
     * after which to go on.
     */
    List<Contribution> on(Shelf shelf, Optional<String> before, int most);

    /** What was answered, the earliest first. */
    List<Reply> replies(ContributionId id, int most);

    /** Who used it, by office. */
    List<Use> uses(ContributionId id);

    /** What an office typed and has not shared, in no particular order. */
    List<ContributionDraft> drafts(OfficeId office);

    Optional<ContributionDraft> draft(OfficeId office, String id);
}
