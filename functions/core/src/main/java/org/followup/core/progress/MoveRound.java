package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumEvent;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Move;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Head;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;

/**
 * Moves a round for all offices, or takes the last move back: one change of the forum. Every
 * deadline follows from it at once, also in what is expected; the cards are made again by {@link
 * RefreshCards}, and the letters by {@code TellOffices}.
 */
public final class MoveRound {

    private final Journal journal;
    private final Forums forums;
    private final RefreshCards cards;
    private final Clock clock;
    private final SecureRandom random;

    public MoveRound(
            Journal journal, Forums forums, Progress progress, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.forums = forums;
        this.cards = new RefreshCards(journal, forums, progress);
        this.clock = clock;
        this.random = random;
    }

    public sealed interface Outcome {

        record Moved(Round before, Round after) implements Outcome {}

        record NoSuchRound() implements Outcome {}

        /** The due day would be over everywhere. */
        record InThePast() implements Outcome {}

        record SameDays() implements Outcome {}

        record Overlaps(Round other) implements Outcome {}

        /** It was never moved, or is back where it was. */
        record NothingToUndo() implements Outcome {}
    }

    /** Nothing is stored; the same refusals. */
    public Outcome foresee(ForumId forum, Round wanted) {
        return forums.find(forum)
                .flatMap(
                        found ->
                                found.round(wanted.id())
                                        .map(
                                                round ->
                                                        refusal(found, round, wanted)
                                                                .orElseGet(
                                                                        () ->
                                                                                new Outcome.Moved(
                                                                                        round,
                                                                                        wanted))))
                .orElseGet(Outcome.NoSuchRound::new);
    }

    public Outcome move(Actor by, ForumId forum, Round wanted, ArrangeRound.Reason reason) {
        return refreshed(
                forum,
                () -> {
                    var head = journal.head(forum.history());
                    var found = forums.find(forum);
                    var round = found.flatMap(f -> f.round(wanted.id()));
                    if (round.isEmpty()) {
                        return Optional.of(new Outcome.NoSuchRound());
                    }
                    var refusal = refusal(found.get(), round.get(), wanted);
                    if (refusal.isPresent()) {
                        return refusal;
                    }
                    var text = text(head, reason);
                    var move = Move.between(round.get(), wanted, text.map(t -> reason.language()));
                    return commit(by, head, found.get(), round.get(), move, text);
                });
    }

    public Outcome undo(Actor by, ForumId forum, RoundId id, ArrangeRound.Reason reason) {
        return refreshed(
                forum,
                () -> {
                    var head = journal.head(forum.history());
                    var found = forums.find(forum);
                    var round = found.flatMap(f -> f.round(id));
                    if (round.isEmpty()) {
                        return Optional.of(new Outcome.NoSuchRound());
                    }
                    var last = round.get().lastMove();
                    if (last.isEmpty()) {
                        return Optional.of(new Outcome.NothingToUndo());
                    }
                    var text = text(head, reason);
                    var back = last.get().undone(round.get(), text.map(t -> reason.language()));
                    return commit(by, head, found.get(), round.get(), back, text);
                });
    }

    /** What is expected in a round depends on the rounds before it. */
    private Outcome refreshed(ForumId forum, Supplier<Optional<Outcome>> attempt) {
        var outcome = Retry.untilWon(attempt);
        if (outcome instanceof Outcome.Moved) {
            cards.some(forum, AnnounceRound.AT_ONCE);
        }
        return outcome;
    }

    private Optional<Outcome> refusal(Forum forum, Round round, Round wanted) {
        if (round.hasSameDays(wanted)) {
            return Optional.of(new Outcome.SameDays());
        }
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        if (wanted.dueOn().isBefore(today) && !wanted.dueOn().equals(round.dueOn())) {
            return Optional.of(new Outcome.InThePast());
        }
        return forum.rounds().stream()
                .filter(other -> !other.id().equals(round.id()) && other.overlaps(wanted))
                .findFirst()
                .map(Outcome.Overlaps::new);
    }

    private Optional<Outcome> commit(
            Actor by, Head head, Forum forum, Round round, Move move, Optional<StoredText> reason) {
        var digest = reason.map(StoredText::digest);
        var event = new ForumEvent.RoundMoved(round.id(), move, digest);
        var change = Change.after(head, clock.instant(), by, event.what());
        var after =
                switch (ForumEvent.from(change)) {
                    case ForumEvent.RoundMoved(var id, var stored, var same) -> round.moved(stored);
                    case ForumEvent other -> throw new IllegalStateException(other.toString());
                };
        var transaction =
                Transaction.of(change)
                        .put(forum.with(after))
                        .put(new CardsWanted(forum.id(), change.sequence(), change.at()))
                        .add(reason.stream().toList());
        return journal.commit(transaction).ifCommitted(new Outcome.Moved(round, after));
    }

    private Optional<StoredText> text(Head head, ArrangeRound.Reason reason) {
        var place = Move.REASON + reason.language().value();
        var id = new TextId(head.history(), head.sequence() + 1, place);
        return reason.text().isBlank()
                ? Optional.empty()
                : Optional.of(StoredText.written(id, reason.text(), random));
    }
}
