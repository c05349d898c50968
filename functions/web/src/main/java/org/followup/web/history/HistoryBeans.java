package org.followup.web.history;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.VerifyHistory;
import org.followup.core.practices.Contributions;
import org.followup.core.progress.Progress;
import org.followup.core.redaction.DraftedTexts;
import org.followup.core.redaction.RedactText;

/** What histories need of the core. */
@Factory
final class HistoryBeans {

    @Bean
    VerifyHistory verifyHistory(Journal journal) {
        return new VerifyHistory(journal);
    }

    @Bean
    RedactText redactText(
            Journal journal,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Contributions contributions,
            Clock clock,
            SecureRandom random) {
        var drafts = new DraftedTexts(journal, forums, commitments, progress, contributions, clock);
        return new RedactText(journal, drafts, clock, random);
    }
}
