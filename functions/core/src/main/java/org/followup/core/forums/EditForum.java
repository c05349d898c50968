package org.followup.core.forums;

import java.time.Clock;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Corrects what the register says of a forum and of its articles. Host and year stay, because the
 * references of commitments have them; a theme may be renamed or added and never goes, nor does an
 * article. Other days reach the offices as a letter, by {@code TellOffices}.
 */
public final class EditForum {

    private final Journal journal;
    private final Forums forums;
    private final Clock clock;

    public EditForum(Journal journal, Forums forums, Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Edited() implements Outcome {}

        /** Nothing differs; no trace is left. */
        record AsBefore() implements Outcome {}

        /** There is no such forum, or no such article. */
        record NotFound() implements Outcome {}

        /** Somebody corrected it since it was looked at. */
        record ChangedMeanwhile() implements Outcome {}

        record OtherYear() implements Outcome {}

        record ThemeGone(ThemeCode theme) implements Outcome {}

        record NoSuchTheme(ThemeCode theme) implements Outcome {}
    }

    /** {@code seen} is what the register said when somebody began to correct it. */
    public Outcome edit(Actor by, Forum seen, Forum wanted) {
        return Retry.untilWon(() -> attempt(by, seen, wanted));
    }

    public Outcome editArticle(Actor by, Article seen, Article wanted) {
        return Retry.untilWon(() -> attempt(by, seen, wanted));
    }

    private Optional<Outcome> attempt(Actor by, Forum seen, Forum wanted) {
        var head = journal.head(seen.id().history());
        var found = forums.find(seen.id());
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NotFound());
        }
        var before = found.get();
        var after = before.corrected(wanted);
        if (after.equals(before)) {
            return Optional.of(new Outcome.AsBefore());
        }
        if (!before.corrected(seen).equals(before)) {
            return Optional.of(new Outcome.ChangedMeanwhile());
        }
        if (after.year() != before.year()) {
            return Optional.of(new Outcome.OtherYear());
        }
        var gone =
                before.themes().stream()
                        .map(Theme::code)
                        .filter(code -> after.theme(code).isEmpty())
                        .findFirst();
        if (gone.isPresent()) {
            return Optional.of(new Outcome.ThemeGone(gone.get()));
        }
        var what = new ForumEvent.ForumEdited(before, after).what();
        var change = Change.after(head, clock.instant(), by, what);
        return journal.commit(Transaction.of(change).put(moved(before, after, change)))
                .ifCommitted(new Outcome.Edited());
    }

    private static Forum moved(Forum before, Forum after, Change change) {
        return after.hasSameDays(before)
                ? after
                : after.movedBy(
                        new DaysMoved(
                                change.sequence(),
                                change.at(),
                                before.opensOn(),
                                before.closesOn()));
    }

    private Optional<Outcome> attempt(Actor by, Article seen, Article wanted) {
        var head = journal.head(seen.forum().history());
        var forum = forums.find(seen.forum());
        var found =
                forums.articles(seen.forum()).stream()
                        .filter(article -> article.number() == seen.number())
                        .findFirst();
        if (forum.isEmpty() || found.isEmpty()) {
            return Optional.of(new Outcome.NotFound());
        }
        var before = found.get();
        var after = new Article(before.forum(), before.number(), wanted.text(), wanted.themes());
        if (after.equals(before)) {
            return Optional.of(new Outcome.AsBefore());
        }
        if (!before.equals(seen)) {
            return Optional.of(new Outcome.ChangedMeanwhile());
        }
        var unknown =
                after.themes().stream().filter(c -> forum.get().theme(c).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(new Outcome.NoSuchTheme(unknown.get()));
        }
        var what = new ForumEvent.ArticleEdited(before, after).what();
        return journal.commit(
                        Transaction.of(Change.after(head, clock.instant(), by, what)).put(after))
                .ifCommitted(new Outcome.Edited());
    }
}
