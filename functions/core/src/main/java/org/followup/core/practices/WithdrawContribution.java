package org.followup.core.practices;

import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.history.Change;
import org.followup.core.history.Head;
import org.followup.core.history.Json;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.Transaction;
import org.followup.core.offices.OfficeId;

/**
 * Takes a contribution or an answer out of the exchange: its office, or the secretariat, which
 * moderates. Nothing is deleted; a text that must not stay is redacted besides.
 */
public final class WithdrawContribution {

    static final String KIND = "contribution-withdrawn";

    private final ExchangePorts ports;

    public WithdrawContribution(ExchangePorts ports) {
        this.ports = ports;
    }

    public sealed interface Outcome {

        record Withdrawn() implements Outcome {}

        record WithdrawnAlready() implements Outcome {}

        record NotYourOffice() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public Outcome withdraw(Identity by, ContributionId id, String reason) {
        return ExchangePolicy.mayWithdraw(by, id.office())
                ? Retry.untilWon(() -> attempt(by, id, reason))
                : new Outcome.NotYourOffice();
    }

    /** An answer, told by its office and its sequence number there. */
    public Outcome withdraw(Identity by, Reply reply, String reason) {
        return ExchangePolicy.mayWithdraw(by, reply.office())
                ? Retry.untilWon(() -> attempt(by, reply, reason))
                : new Outcome.NotYourOffice();
    }

    private Optional<Outcome> attempt(Identity by, ContributionId id, String reason) {
        var writing = new Writing(by, id.office(), reason, ports);
        var found = ports.contributions().find(id);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NotFound());
        }
        if (found.get().isWithdrawn()) {
            return Optional.of(new Outcome.WithdrawnAlready());
        }
        var change = writing.change(KIND, ContributionFacts.about(id));
        var withdrawn = found.get().withdrawn(Withdrawal.from(change));
        var transaction =
                Transaction.of(change)
                        .put(withdrawn)
                        .put(withdrawn.lines())
                        .add(writing.reason)
                        .delete(withdrawn.noLongerOn(found.get()));
        return ports.journal().commit(transaction).ifCommitted(new Outcome.Withdrawn());
    }

    private Optional<Outcome> attempt(Identity by, Reply seen, String reason) {
        var writing = new Writing(by, seen.office(), reason, ports);
        var found =
                ports.contributions().replies(seen.to(), Reply.MOST).stream()
                        .filter(reply -> reply.id().equals(seen.id()))
                        .findFirst();
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NotFound());
        }
        if (found.get().isWithdrawn()) {
            return Optional.of(new Outcome.WithdrawnAlready());
        }
        var about = ContributionFacts.about(seen.to()).with("answer", seen.sequence());
        var change = writing.change(Reply.WITHDRAWN, about);
        var withdrawn = found.get().withdrawn(Withdrawal.from(change));
        return ports.journal()
                .commit(Transaction.of(change).put(withdrawn).add(writing.reason))
                .ifCommitted(new Outcome.Withdrawn());
    }

    /** The change at the end of the history as it was when everything else was read. */
    private static final class Writing {

        private final Identity by;
        private final OfficeId office;
        private final ExchangePorts ports;
        private final Head head;
        private final StoredText reason;

        Writing(Identity by, OfficeId office, String reason, ExchangePorts ports) {
            this.by = by;
            this.office = office;
            this.ports = ports;
            this.head = ports.journal().head(office.history());
            var place = Withdrawal.reasonAt(head.history(), head.sequence() + 1);
            this.reason = StoredText.written(place, reason, ports.random());
        }

        Change change(String kind, Json.Obj about) {
            var what = Withdrawal.what(kind, about, office, by.isSecretariat(), reason.digest());
            return Change.after(head, ports.clock().instant(), by.actor(), what);
        }
    }
}
