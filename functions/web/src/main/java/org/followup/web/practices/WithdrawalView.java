package org.followup.web.practices;

import java.util.Optional;
import org.followup.core.practices.Contribution;
import org.followup.web.edge.FilledForm;

/** What is to be taken out of the exchange: a contribution, or an answer to it. */
public record WithdrawalView(
        Contribution contribution, Optional<String> title, boolean answer, FilledForm form) {}
