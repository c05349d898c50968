package org.followup.core.practices;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.access.Identity;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Transaction;
import org.followup.core.offices.OfficeId;

/** Keeps what somebody typed for the exchange until their office shares it, or throws it away. */
public final class SaveContributionDraft {

    private static final int LONGEST_FIELD = ContributionText.DONE.most() + 4_000;

    private final ExchangePorts ports;

    public SaveContributionDraft(ExchangePorts ports) {
        this.ports = ports;
    }

    /** {@code base} is the revision that was seen; 0 for a new one. */
    public record Command(
            Identity by,
            OfficeId office,
            String draft,
            int base,
            ContributionKind kind,
            Map<String, String> fields) {}

    public sealed interface Outcome {

        record Saved(ContributionDraft draft) implements Outcome {}

        /** Somebody of the office saved or shared it since. */
        record ChangedMeanwhile(Optional<ContributionDraft> current) implements Outcome {}

        record NotYourOffice() implements Outcome {}

        record TooMany() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    public Outcome save(Command command) {
        if (!ExchangePolicy.mayWriteFor(command.by(), command.office())) {
            return new Outcome.NotYourOffice();
        }
        if (command.fields().values().stream().anyMatch(v -> v.length() > LONGEST_FIELD)) {
            return new Outcome.TooLong();
        }
        if (command.base() == 0
                && ports.contributions().drafts(command.office()).size()
                        >= ContributionDraft.MOST) {
            return new Outcome.TooMany();
        }
        var draft =
                new ContributionDraft(
                        command.office(),
                        command.draft(),
                        command.kind(),
                        filled(command.fields()),
                        command.by().actor(),
                        ports.clock().instant(),
                        command.base() + 1);
        return switch (ports.journal().commit(Transaction.without().put(draft))) {
            case CommitResult.Committed done -> new Outcome.Saved(draft);
            case CommitResult.LostRace lost -> changed(command);
            case CommitResult.Taken taken -> changed(command);
        };
    }

    /** Nothing is left of it; empty where there is none. */
    public boolean discard(Identity by, OfficeId office, String id) {
        var draft =
                Optional.of(office)
                        .filter(each -> ExchangePolicy.mayWriteFor(by, each))
                        .flatMap(each -> ports.contributions().draft(each, id));
        return draft.map(
                        found ->
                                ports.journal().commit(Transaction.without().delete(found))
                                        instanceof CommitResult.Committed)
                .orElse(false);
    }

    private Outcome changed(Command command) {
        return new Outcome.ChangedMeanwhile(
                ports.contributions().draft(command.office(), command.draft()));
    }

    private static Map<String, String> filled(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
