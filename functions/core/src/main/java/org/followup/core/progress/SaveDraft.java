package org.followup.core.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.access.Identity;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Keeps what was typed, as it was typed; nothing of it is a report. What waited for confirmation is
 * taken back by it. A save says which of its fields were {@code changed} and which revision was
 * seen while typing: one of them that somebody else has changed since, to another text, is a
 * conflict, and then nothing is stored. The others fill only what is empty.
 */
public final class SaveDraft {

    private static final int MOST_CHARACTERS = 60_000;

    private final UpdatePorts ports;

    public SaveDraft(UpdatePorts ports) {
        this.ports = ports;
    }

    /** {@code base} is the revision that was seen while typing; 0 where nothing was stored. */
    public record Typed(
            Identity by,
            CommitmentReference commitment,
            RoundId round,
            int base,
            Map<String, String> fields,
            Set<String> changed) {

        public Typed {
            fields = Map.copyOf(fields);
            changed = Set.copyOf(changed);
        }

        /** Every field was changed. */
        public Typed(
                Identity by,
                CommitmentReference commitment,
                RoundId round,
                int base,
                Map<String, String> fields) {
            this(by, commitment, round, base, fields, fields.keySet());
        }
    }

    public sealed interface Outcome {

        record Saved(Draft draft) implements Outcome {}

        /** Fields that two changed at once: as typed here, beside what is stored. */
        record Conflict(Draft stored, SortedMap<String, String> typed) implements Outcome {}

        record NotYourCommitment() implements Outcome {}

        record NoSuchCommitment() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    public Outcome save(Typed typed) {
        if (typed.fields().values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            return new Outcome.TooLong();
        }
        var commitment = ports.commitments().find(typed.commitment());
        if (commitment.isEmpty()) {
            return new Outcome.NoSuchCommitment();
        }
        if (!typed.by().mayWriteFor(commitment.get().office())) {
            return new Outcome.NotYourCommitment();
        }
        return Retry.untilWon(() -> attempt(typed));
    }

    /** The conflict that saving would be, if it would be one; stores nothing. */
    public Optional<Outcome.Conflict> conflict(Typed typed) {
        return ports.progress()
                .draft(typed.commitment(), typed.round())
                .map(stored -> new Outcome.Conflict(stored, conflicts(stored, typed)))
                .filter(conflict -> !conflict.typed().isEmpty());
    }

    /** Only what waits for confirmation touches a history: all else is one item. */
    private Optional<Outcome> attempt(Typed typed) {
        var stored = ports.progress().draft(typed.commitment(), typed.round());
        var conflicts = stored.map(draft -> conflicts(draft, typed));
        if (conflicts.filter(fields -> !fields.isEmpty()).isPresent()) {
            return Optional.of(new Outcome.Conflict(stored.orElseThrow(), conflicts.get()));
        }
        var draft = merged(typed, stored);
        var transaction =
                ports.progress().handOver(typed.commitment(), typed.round()).isPresent()
                        ? takenBack(typed)
                        : Optional.of(Transaction.without());
        return transaction.flatMap(
                one ->
                        ports.journal()
                                .commit(one.put(draft))
                                .ifCommitted(new Outcome.Saved(draft)));
    }

    /** Empty where it was taken back or confirmed in this moment. */
    private Optional<Transaction> takenBack(Typed typed) {
        return ports.open(typed.commitment(), typed.round())
                .filter(dossier -> dossier.handOver().isPresent())
                .map(dossier -> TakeBackHandOver.takenBack(typed.by(), dossier));
    }

    private static SortedMap<String, String> conflicts(Draft stored, Typed typed) {
        var both = new TreeMap<String, String>();
        typed.fields()
                .forEach(
                        (field, text) -> {
                            var other = stored.fields().getOrDefault(field, "");
                            var since =
                                    stored.fields().containsKey(field)
                                            && stored.revisionOf(field) > typed.base();
                            if (since && typed.changed().contains(field) && !other.equals(text)) {
                                both.put(field, text);
                            }
                        });
        return both;
    }

    /**
     * Fields that nobody sent stay; those that say the same keep the revision they came in. What
     * the form began with is of no revision: who types into it later meets nobody.
     */
    private Draft merged(Typed typed, Optional<Draft> stored) {
        var revision = stored.map(Draft::revision).orElse(0) + 1;
        var fields = new HashMap<>(stored.map(Draft::fields).orElse(Map.of()));
        var savedIn = new HashMap<String, Integer>();
        stored.ifPresent(
                draft ->
                        draft.fields()
                                .keySet()
                                .forEach(field -> savedIn.put(field, draft.revisionOf(field))));
        typed.fields()
                .forEach(
                        (field, text) -> {
                            var free = !fields.containsKey(field);
                            var changed = typed.changed().contains(field);
                            if ((free || changed) && !text.equals(fields.put(field, text))) {
                                savedIn.put(field, changed ? revision : 0);
                            }
                        });
        return new Draft(
                typed.commitment(),
                typed.round(),
                fields,
                new PersonId(typed.by().actor().id()),
                ports.clock().instant(),
                revision,
                savedIn);
    }
}
