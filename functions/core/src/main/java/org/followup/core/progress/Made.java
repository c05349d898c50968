package org.followup.core.progress;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.history.TextId;
import org.followup.core.languages.LanguageTag;

/**
 * When and by whom an arrangement was made: the change of the office's history at {@code sequence},
 * which names it. Its reason stands there in one language, if one was given. {@code undoneBy} is
 * the sequence of the change that undid it.
 */
public record Made(
        long sequence,
        Instant at,
        Actor by,
        Optional<LanguageTag> reason,
        Optional<Long> undoneBy) {

    public static final String REASON = "reason.";

    /** Where its reason stands. */
    public Optional<TextId> reasonIn(HistoryId history) {
        return reason.map(language -> new TextId(history, sequence, REASON + language.value()));
    }

    Made undone(long by) {
        return new Made(sequence, at, this.by, reason, Optional.of(by));
    }

    /** As it was before it was undone. */
    Made holding() {
        return new Made(sequence, at, by, reason, Optional.empty());
    }

    /** Whether it held when the history ended with that change. */
    boolean heldAt(long last) {
        return sequence <= last && undoneBy.filter(undone -> undone <= last).isEmpty();
    }
}
