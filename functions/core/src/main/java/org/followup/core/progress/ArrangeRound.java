package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Head;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;
import org.followup.core.tasks.Tasks;

/**
 * Gives one office another day, excuses it, opens a round to it again, or undoes one of these: one
 * change of the office's history, with its card and a letter to each of its people.
 */
public final class ArrangeRound {

    private final Journal journal;
    private final Forums forums;
    private final Offices offices;
    private final Progress progress;
    private final DeadlineLetters letters;
    private final Tasks tasks;
    private final Clock clock;
    private final SecureRandom random;

    public ArrangeRound(
            Journal journal,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Tasks tasks,
            Clock clock,
            SecureRandom random) {
        this.journal = journal;
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.letters = new DeadlineLetters(people);
        this.tasks = tasks;
        this.clock = clock;
        this.random = random;
    }

    /** Which office and round; {@code reason} may be empty. */
    public record About(ForumId forum, OfficeId office, RoundId round, Reason reason) {}

    /** A text of one language. */
    public record Reason(LanguageTag language, String text) {}

    public sealed interface Outcome {

        record Arranged(Deadline before, Deadline after) implements Outcome {}

        /** The forum, its round or the office is not there. */
        record NoSuchRound() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    public Outcome arrange(Actor by, About about, Wish wish) {
        return Retry.untilWon(() -> attempt(about, found -> arrange(by, found, about, wish)));
    }

    /** {@code sequence} names the arrangement, see {@link Made}. */
    public Outcome undo(Actor by, About about, long sequence) {
        return Retry.untilWon(() -> attempt(about, found -> undo(by, found, about, sequence)));
    }

    /** No more time for what the office asked; the reason is the answer. */
    public Outcome decline(Actor by, About about) {
        return Retry.untilWon(
                () -> attempt(about, found -> answer(by, found, about, How.DECLINED)));
    }

    /** The office asks no longer. */
    public Outcome takeBack(Actor by, About about) {
        return Retry.untilWon(
                () -> attempt(about, found -> answer(by, found, about, How.TAKEN_BACK)));
    }

    /** What becomes of an arrangement; the letters say so. */
    enum How {
        MADE,
        UNDONE,
        DECLINED,
        TAKEN_BACK
    }

    /** What would come of it; nothing is stored. */
    public Outcome foresee(About about, Wish wish) {
        return find(about)
                .map(
                        found ->
                                refusal(found, wish)
                                        .<Outcome>map(Outcome.Refused::new)
                                        .orElseGet(() -> foreseen(found, wish)))
                .orElseGet(Outcome.NoSuchRound::new);
    }

    private Outcome foreseen(Found found, Wish wish) {
        var made =
                new Made(
                        found.head().sequence() + 1,
                        clock.instant(),
                        Actor.SERVICE,
                        Optional.empty(),
                        Optional.empty());
        var before = found.deadline();
        var after = before.arrangements().and(wish.arranged(before.id(), made));
        return new Outcome.Arranged(before, found.with(after));
    }

    private record Found(Head head, Forum forum, Deadline deadline, List<CommitmentRow> rows) {

        Deadline with(Arrangements after) {
            return new Deadline(deadline.round(), deadline.office(), after);
        }
    }

    @FunctionalInterface
    private interface Decision {
        Optional<Outcome> on(Found found);
    }

    private Optional<Outcome> attempt(About about, Decision decision) {
        return find(about).map(decision::on).orElse(Optional.of(new Outcome.NoSuchRound()));
    }

    private Optional<Found> find(About about) {
        var head = journal.head(about.office().history());
        return forums.find(about.forum())
                .flatMap(
                        forum ->
                                forum.round(about.round())
                                        .flatMap(
                                                round ->
                                                        offices.find(about.office())
                                                                .map(
                                                                        office ->
                                                                                new Deadline(
                                                                                        round,
                                                                                        office,
                                                                                        arranged(
                                                                                                about))))
                                        .map(
                                                deadline ->
                                                        new Found(
                                                                head,
                                                                forum,
                                                                deadline,
                                                                progress.rows(
                                                                        about.office(),
                                                                        about.forum()))));
    }

    private Arrangements arranged(About about) {
        return progress.arrangements(about.forum(), about.office());
    }

    private Optional<Refusal> refusal(Found found, Wish wish) {
        return ArrangementPolicy.refusal(found.deadline(), wish, found.rows(), clock.instant());
    }

    private Optional<Outcome> arrange(Actor by, Found found, About about, Wish wish) {
        var refusal = refusal(found, wish);
        if (refusal.isPresent()) {
            return Optional.of(new Outcome.Refused(refusal.get()));
        }
        var unmade = new Made(0, clock.instant(), by, Optional.empty(), Optional.empty());
        var arrangement = wish.arranged(about.round(), unmade);
        var reason = reason(found, about);
        return commit(
                by,
                found,
                reason,
                ArrangementEvent.made(about.forum(), arrangement, reason),
                arrangement,
                How.MADE);
    }

    private Optional<Outcome> undo(Actor by, Found found, About about, long sequence) {
        var arrangement = found.deadline().arrangements().find(sequence);
        if (arrangement.filter(each -> each.round().equals(about.round())).isEmpty()) {
            return Optional.of(new Outcome.NoSuchRound());
        }
        if (arrangement.get().made().undoneBy().isPresent()) {
            return Optional.of(new Outcome.Refused(Refusal.UNDONE_ALREADY));
        }
        return undo(by, found, about, arrangement.get(), How.UNDONE);
    }

    private Optional<Outcome> answer(Actor by, Found found, About about, How how) {
        var asked = found.deadline().asked();
        return asked.isEmpty()
                ? Optional.of(new Outcome.Refused(Refusal.NOTHING_ASKED))
                : undo(by, found, about, asked.get(), how);
    }

    private Optional<Outcome> undo(
            Actor by, Found found, About about, Arrangement arrangement, How how) {
        var reason = reason(found, about);
        var what =
                how == How.DECLINED
                        ? ArrangementEvent.declined(about.forum(), arrangement, reason)
                        : ArrangementEvent.undone(about.forum(), arrangement, reason);
        return commit(by, found, reason, what, arrangement, how);
    }

    private Optional<Outcome> commit(
            Actor by,
            Found found,
            Optional<StoredText> reason,
            What what,
            Arrangement arrangement,
            How how) {
        var change = Change.after(found.head(), clock.instant(), by, what);
        var before = found.deadline();
        var after = found.with(ArrangementEvent.apply(before.arrangements(), change));
        var score = Scoring.of(found.forum(), after.arrangements(), found.rows());
        var transaction =
                Transaction.of(change)
                        .put(after.arrangements())
                        .put(found.rows().isEmpty() ? List.of() : List.of(score))
                        .add(reason.stream().toList())
                        .add(
                                letters.of(
                                        found.forum().id(),
                                        before,
                                        after,
                                        arrangement,
                                        how,
                                        change))
                        .put(task(by, found.forum().id(), before, after, change));
        return journal.commit(transaction).ifCommitted(new Outcome.Arranged(before, after));
    }

    /** The secretariat's board follows what is asked for. */
    private List<Task> task(
            Actor by, ForumId forum, Deadline before, Deadline after, Change change) {
        var about =
                Map.of(
                        "forum", forum.value(),
                        "office", after.office().id().value(),
                        "round", after.id().value());
        if (after.asked().isPresent()) {
            return tasks.toOpen(TaskKind.EXTENSION_ASKED, about, change.at());
        }
        return before.asked().isPresent()
                ? tasks.toClose(TaskKind.EXTENSION_ASKED, about, TaskEnd.done(change.at(), by.id()))
                : List.of();
    }

    private Optional<StoredText> reason(Found found, About about) {
        var reason = about.reason();
        var place = Made.REASON + reason.language().value();
        var id = new TextId(found.head().history(), found.head().sequence() + 1, place);
        return reason.text().isBlank()
                ? Optional.empty()
                : Optional.of(StoredText.written(id, reason.text(), random));
    }
}
