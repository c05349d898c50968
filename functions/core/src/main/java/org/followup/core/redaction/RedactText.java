package org.followup.core.redaction;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.TextRedacted;
import org.followup.core.history.Transaction;

/**
 * Removes a text that must not stay, because it named a child, with its salt: from then on nobody
 * can find out what its digest was of. Drafts that hold the same words lose that field. The change
 * stays, the chain proves whole, and the gap says who made it and why.
 */
public final class RedactText {

    private final Journal journal;
    private final DraftedTexts drafts;
    private final Clock clock;
    private final SecureRandom random;

    public RedactText(Journal journal, DraftedTexts drafts, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.drafts = drafts;
        this.clock = clock;
        this.random = random;
    }

    public sealed interface Outcome {

        record Redacted(Change change) implements Outcome {}

        /** There never was one, or it is gone already. */
        record NoSuchText() implements Outcome {}

        /** The reason repeats the words that have to go. */
        record ReasonRepeatsIt() implements Outcome {}
    }

    public Outcome redact(Actor by, TextId id, String reason) {
        return Retry.untilWon(() -> attempt(by, id, reason));
    }

    private Optional<Outcome> attempt(Actor by, TextId id, String reason) {
        var text = journal.texts(List.of(id)).get(id);
        if (text == null) {
            return Optional.of(new Outcome.NoSuchText());
        }
        if (reason.contains(text.text().strip())) {
            return Optional.of(new Outcome.ReasonRepeatsIt());
        }
        var head = journal.head(id.history());
        var place = new TextId(id.history(), head.sequence() + 1, TextRedacted.REASON);
        var why = StoredText.written(place, reason, random);
        var redacted = new TextRedacted(id, text.digest(), why.digest());
        var change = Change.after(head, clock.instant(), by, redacted.what());
        var transaction = Transaction.of(change).add(why).delete(text);
        return journal.commit(transaction.put(drafts.without(text)))
                .ifCommitted(new Outcome.Redacted(change));
    }
}
