package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.tasks.Tasks;

/**
 * Gives one office another day, excuses it, opens a round to it again, or undoes one of these: one
 * change of the office's history, with its card and a letter to each of its people.
 */
public final class ArrangeRound {

    private final OfficeRounds rounds;
    private final WriteArrangement writing;
    private final Clock clock;

    public ArrangeRound(
            Journal journal,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Tasks tasks,
            Clock clock,
            SecureRandom random) {
        this.rounds = new OfficeRounds(journal, forums, offices, progress);
        this.writing = new WriteArrangement(journal, people, tasks, clock, random);
        this.clock = clock;
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

    /** What becomes of an arrangement; the letters say so. */
    enum How {
        MADE,
        UNDONE,
        DECLINED,
        TAKEN_BACK
    }

    public Outcome arrange(Actor by, About about, Wish wish) {
        return decided(about, found -> arrange(by, found, about, wish));
    }

    /** {@code sequence} names the arrangement, see {@link Made}. */
    public Outcome undo(Actor by, About about, long sequence) {
        return decided(about, found -> undo(by, found, about, sequence));
    }

    /** No more time for what the office asked; the reason is the answer. */
    public Outcome decline(Actor by, About about) {
        return decided(about, found -> answer(by, found, about, How.DECLINED));
    }

    /** The office asks no longer. */
    public Outcome takeBack(Actor by, About about) {
        return decided(about, found -> answer(by, found, about, How.TAKEN_BACK));
    }

    /** What would come of it; nothing is stored. */
    public Outcome foresee(About about, Wish wish) {
        return rounds.find(about)
                .map(
                        found ->
                                refusal(found, wish)
                                        .<Outcome>map(Outcome.Refused::new)
                                        .orElseGet(() -> foreseen(found, wish)))
                .orElseGet(Outcome.NoSuchRound::new);
    }

    private Outcome foreseen(OfficeRound found, Wish wish) {
        var made = unmade(found.head().sequence() + 1, Actor.SERVICE);
        var before = found.deadline();
        var after = before.arrangements().and(wish.arranged(before.id(), made));
        return new Outcome.Arranged(before, found.with(after));
    }

    /** An empty outcome means that the race was lost. */
    @FunctionalInterface
    private interface Decision {
        Optional<Outcome> on(OfficeRound found);
    }

    private Outcome decided(About about, Decision decision) {
        return Retry.untilWon(
                () ->
                        rounds.find(about)
                                .map(decision::on)
                                .orElse(Optional.of(new Outcome.NoSuchRound())));
    }

    private Optional<Outcome> arrange(Actor by, OfficeRound found, About about, Wish wish) {
        var refusal = refusal(found, wish);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        var arrangement = wish.arranged(about.round(), unmade(0, by));
        return writing.write(by, found, arrangement, How.MADE, about.reason());
    }

    private Optional<Outcome> undo(Actor by, OfficeRound found, About about, long sequence) {
        var arrangement = found.deadline().arrangements().find(sequence);
        if (arrangement.filter(each -> each.round().equals(about.round())).isEmpty()) {
            return Optional.of(new Outcome.NoSuchRound());
        }
        if (arrangement.get().made().undoneBy().isPresent()) {
            return refused(Refusal.UNDONE_ALREADY);
        }
        return writing.write(by, found, arrangement.get(), How.UNDONE, about.reason());
    }

    private Optional<Outcome> answer(Actor by, OfficeRound found, About about, How how) {
        var asked = found.deadline().asked();
        return asked.isEmpty()
                ? refused(Refusal.NOTHING_ASKED)
                : writing.write(by, found, asked.get(), how, about.reason());
    }

    private Optional<Refusal> refusal(OfficeRound found, Wish wish) {
        return ArrangementPolicy.refusal(found.deadline(), wish, found.rows(), clock.instant());
    }

    /** As it stands before its change is written. */
    private Made unmade(long sequence, Actor by) {
        return new Made(sequence, clock.instant(), by, Optional.empty(), Optional.empty());
    }

    private static Optional<Outcome> refused(Refusal why) {
        return Optional.of(new Outcome.Refused(why));
    }
}
