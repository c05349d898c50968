package org.followup.core.practices;

import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.access.Identity;
import org.followup.core.history.Change;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.Transaction;

/**
 * Puts another version in the place of what an office shared; every version stays in its history.
 * Saying the same again leaves no trace.
 */
public final class EditContribution {

    private final ExchangePorts ports;

    public EditContribution(ExchangePorts ports) {
        this.ports = ports;
    }

    /** {@code base} is the version that was seen while writing. */
    public record Command(Identity by, ContributionId id, int base, ContributionContent content) {}

    public sealed interface Outcome {

        record Edited(Contribution contribution) implements Outcome {}

        record AsBefore(Contribution contribution) implements Outcome {}

        /** Somebody of the office edited it since. */
        record ChangedMeanwhile(Contribution current) implements Outcome {}

        record Withdrawn(Contribution contribution) implements Outcome {}

        record NotYourOffice() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public Outcome edit(Command command) {
        return ExchangePolicy.mayWriteFor(command.by(), command.id().office())
                ? Retry.untilWon(() -> attempt(command))
                : new Outcome.NotYourOffice();
    }

    private Optional<Outcome> attempt(Command command) {
        var head = ports.journal().head(command.id().office().history());
        var found =
                ports.contributions()
                        .find(command.id())
                        .filter(known -> known.kind() == command.content().kind());
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NotFound());
        }
        var before = found.get();
        if (before.isWithdrawn()) {
            return Optional.of(new Outcome.Withdrawn(before));
        }
        if (saysTheSame(before, command.content())) {
            return Optional.of(new Outcome.AsBefore(before));
        }
        if (before.version() != command.base()) {
            return Optional.of(new Outcome.ChangedMeanwhile(before));
        }
        var texts = command.content().stored(head.history(), head.sequence() + 1, ports.random());
        var what = ContributionFacts.edited(before, command.content(), texts);
        var change = Change.after(head, ports.clock().instant(), command.by().actor(), what);
        var edited = ContributionFacts.read(change, Optional.of(before));
        var transaction =
                Transaction.of(change)
                        .put(edited)
                        .put(edited.lines())
                        .add(texts)
                        .delete(edited.noLongerOn(before));
        return ports.journal().commit(transaction).ifCommitted(new Outcome.Edited(edited));
    }

    private boolean saysTheSame(Contribution before, ContributionContent content) {
        var standing = ports.journal().texts(before.textIds().values());
        var said = new TreeMap<ContributionText, String>();
        before.textIds()
                .forEach(
                        (text, id) ->
                                Optional.ofNullable(standing.get(id))
                                        .map(StoredText::text)
                                        .ifPresent(words -> said.put(text, words)));
        return before.theme().equals(content.theme())
                && before.language().equals(content.language())
                && before.contact() == content.contact()
                && before.audience() == content.audience()
                && said.equals(content.texts());
    }
}
