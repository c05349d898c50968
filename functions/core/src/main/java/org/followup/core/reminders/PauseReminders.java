package org.followup.core.reminders;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Json;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Pause;

/**
 * Holds reminders back for a while, and lets them go again. The planner goes on: what comes due
 * meanwhile waits in the ledger, and afterwards each person gets one letter with all of it.
 */
public final class PauseReminders {

    private final Journal journal;
    private final Letters letters;
    private final Clock clock;
    private final SecureRandom random;

    public PauseReminders(Journal journal, Letters letters, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.letters = letters;
        this.clock = clock;
        this.random = random;
    }

    /** {@code until} lies ahead; {@code scope} as in {@link Pause}. */
    public Pause pause(Actor by, SortedMap<String, String> scope, String reason, Instant until) {
        return Retry.untilWon(
                () -> {
                    var now = clock.instant();
                    var head = journal.head(HistoryId.SERVICE);
                    var place = new TextId(HistoryId.SERVICE, head.sequence() + 1, "reason");
                    var text = new StoredText(place, reason, salt());
                    var id = "pause-" + place.sequence();
                    var pause = new Pause(id, scope, now, until, by.id(), place, 1);
                    var change = Change.after(head, now, by, made(pause, text));
                    return journal.commit(Transaction.of(change).add(text).put(pause))
                            .ifCommitted(pause);
                });
    }

    /** The pause as it stands after; empty where none has that id. One that is over stays so. */
    public Optional<Pause> end(Actor by, String id) {
        return Retry.untilWon(
                () -> {
                    var now = clock.instant();
                    var found =
                            letters.pauses().stream().filter(p -> p.id().equals(id)).findFirst();
                    if (found.filter(pause -> pause.isOn(now)).isEmpty()) {
                        return Optional.of(found);
                    }
                    var ended = found.get().ended(now);
                    var what = new What("pause-ended", 1, Json.obj().with("pause", id));
                    var change = Change.after(journal.head(HistoryId.SERVICE), now, by, what);
                    return journal.commit(Transaction.of(change).put(ended))
                            .ifCommitted(Optional.of(ended));
                });
    }

    private static What made(Pause pause, StoredText reason) {
        var scope = Json.obj();
        for (var entry : pause.scope().entrySet()) {
            scope = scope.with(entry.getKey(), entry.getValue());
        }
        return new What(
                "reminders-paused",
                1,
                Json.obj()
                        .with("pause", pause.id())
                        .with("reason", reason.digest())
                        .with("scope", scope)
                        .with("until", pause.until().toString()));
    }

    private String salt() {
        var drawn = new byte[16];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
