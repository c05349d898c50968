package org.followup.reminders;

import java.time.Instant;
import java.util.function.Supplier;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letters;
import org.followup.core.letters.MailQuota;
import org.followup.core.letters.Quota;

/**
 * Writes down what the mail service lets the account send, for the secretariat's desk: the pages
 * have no right to ask it themselves.
 */
record QuotaNote(Journal journal, Letters letters, Supplier<Quota> ask) {

    void take(Instant now) {
        try {
            var seen = MailQuota.of(ask.get(), now);
            if (letters.quota().filter(before -> !seen.isNewsAfter(before)).isEmpty()) {
                var _ = journal.commit(Transaction.without().put(seen));
            }
        } catch (RuntimeException notToday) {
            Run.failed("the quota was not seen", notToday);
        }
    }
}
