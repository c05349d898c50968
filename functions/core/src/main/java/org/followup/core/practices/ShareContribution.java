package org.followup.core.practices;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.history.Answer;
import org.followup.core.history.Change;
import org.followup.core.history.RequestKey;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.offices.OfficeId;

/**
 * Shares a practice or asks a question, for an office. The request's id is the draft's too: what
 * was drafted under it goes. The same request twice is answered as the first time.
 */
public final class ShareContribution {

    private static final Duration ANSWER_KEPT = Duration.ofDays(1);

    private final ExchangePorts ports;

    public ShareContribution(ExchangePorts ports) {
        this.ports = ports;
    }

    public record Command(
            Identity by, String requestId, OfficeId office, ContributionContent content) {

        RequestKey request() {
            return new RequestKey(by.actor().id(), requestId);
        }
    }

    public sealed interface Outcome {

        record Shared(Contribution contribution) implements Outcome {}

        record NotYourOffice() implements Outcome {}

        /** The request id was used with another content. */
        record RequestIdReused() implements Outcome {}
    }

    public Outcome share(Command command) {
        return ExchangePolicy.mayWriteFor(command.by(), command.office())
                ? Retry.untilWon(() -> attempt(command))
                : new Outcome.NotYourOffice();
    }

    private Optional<Outcome> attempt(Command command) {
        var repeated = ports.journal().answer(command.request());
        if (repeated.isPresent()) {
            return Optional.of(
                    repeated.filter(a -> a.payloadDigest().equals(command.content().digest()))
                            .flatMap(answer -> ContributionId.parse(answer.text()))
                            .flatMap(ports.contributions()::find)
                            .<Outcome>map(Outcome.Shared::new)
                            .orElseGet(Outcome.RequestIdReused::new));
        }
        var head = ports.journal().head(command.office().history());
        var now = ports.clock().instant();
        var id = new ContributionId(command.office(), head.sequence() + 1);
        var texts = command.content().stored(head.history(), id.sequence(), ports.random());
        var what = ContributionFacts.first(id, command.content(), texts);
        var change = Change.after(head, now, command.by().actor(), what);
        var shared = ContributionFacts.read(change, Optional.empty());
        var answer =
                new Answer(
                        command.request(),
                        command.content().digest(),
                        id.value(),
                        now.plus(ANSWER_KEPT));
        var transaction =
                Transaction.of(change)
                        .add(shared)
                        .add(shared.lines())
                        .add(texts)
                        .add(List.of(answer))
                        .delete(draft(command));
        return ports.journal().commit(transaction).ifCommitted(new Outcome.Shared(shared));
    }

    private ContributionDraft[] draft(Command command) {
        return ports.contributions().draft(command.office(), command.requestId()).stream()
                .toArray(ContributionDraft[]::new);
    }
}
