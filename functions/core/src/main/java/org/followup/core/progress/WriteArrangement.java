package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Head;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.tasks.Tasks;

/**
 * Writes an arrangement, or what becomes of it: one change of the office's history with its reason,
 * and with the card, the letters and the task that follow from it.
 */
final class WriteArrangement {

    private final Journal journal;
    private final DeadlineLetters letters;
    private final ExtensionTasks tasks;
    private final Clock clock;
    private final SecureRandom random;

    WriteArrangement(
            Journal journal, People people, Tasks tasks, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.letters = new DeadlineLetters(people);
        this.tasks = new ExtensionTasks(tasks);
        this.clock = clock;
        this.random = random;
    }

    /** Empty where the race for the history was lost. */
    Optional<ArrangeRound.Outcome> write(
            Actor by,
            OfficeRound found,
            Arrangement arrangement,
            ArrangeRound.How how,
            ArrangeRound.Reason reason) {
        var text = text(found.head(), reason);
        var what = what(found, arrangement, how, text);
        var change = Change.after(found.head(), clock.instant(), by, what);
        var before = found.deadline();
        var after = found.with(ArrangementEvent.apply(before.arrangements(), change));
        var forum = found.forum().id();
        var transaction =
                Transaction.of(change)
                        .put(after.arrangements())
                        .put(scores(found, after))
                        .add(text.stream().toList())
                        .add(letters.of(forum, before, after, arrangement, how, change))
                        .put(tasks.of(by, forum, before, after, change));
        return journal.commit(transaction)
                .ifCommitted(new ArrangeRound.Outcome.Arranged(before, after));
    }

    private static What what(
            OfficeRound found,
            Arrangement arrangement,
            ArrangeRound.How how,
            Optional<StoredText> reason) {
        var forum = found.forum().id();
        return switch (how) {
            case MADE -> ArrangementEvent.made(forum, arrangement, reason);
            case UNDONE, TAKEN_BACK -> ArrangementEvent.undone(forum, arrangement, reason);
            case DECLINED -> ArrangementEvent.declined(forum, arrangement, reason);
        };
    }

    /** An office without commitments has no card. */
    private static List<Score> scores(OfficeRound found, Deadline after) {
        return found.rows().isEmpty()
                ? List.of()
                : List.of(Scoring.of(found.forum(), after.arrangements(), found.rows()));
    }

    private Optional<StoredText> text(Head head, ArrangeRound.Reason reason) {
        var place = Made.REASON + reason.language().value();
        var id = new TextId(head.history(), head.sequence() + 1, place);
        return reason.text().isBlank()
                ? Optional.empty()
                : Optional.of(StoredText.written(id, reason.text(), random));
    }
}
