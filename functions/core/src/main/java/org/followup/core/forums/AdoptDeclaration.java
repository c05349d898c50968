package org.followup.core.forums;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Head;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/** Records the declaration that a forum adopted, and its articles one by one. */
public final class AdoptDeclaration {

    private final Journal journal;
    private final Forums forums;
    private final Clock clock;

    public AdoptDeclaration(Journal journal, Forums forums, Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Recorded() implements Outcome {}

        record NoSuchForum() implements Outcome {}

        record NoSuchTheme(ThemeCode theme) implements Outcome {}

        record NumberTaken(int number) implements Outcome {}
    }

    public Outcome adopt(Actor by, ForumId id, Declaration declaration) {
        return Retry.untilWon(
                () -> {
                    var head = journal.head(id.history());
                    return forums.find(id)
                            .map(forum -> adopt(by, head, forum, declaration))
                            .orElse(Optional.of(new Outcome.NoSuchForum()));
                });
    }

    public Outcome addArticle(Actor by, Article article) {
        return Retry.untilWon(
                () -> {
                    var head = journal.head(article.forum().history());
                    return forums.find(article.forum())
                            .map(forum -> addArticle(by, head, forum, article))
                            .orElse(Optional.of(new Outcome.NoSuchForum()));
                });
    }

    private Optional<Outcome> adopt(Actor by, Head head, Forum forum, Declaration declaration) {
        var change = change(by, head, new ForumEvent.DeclarationAdopted(declaration));
        return answer(journal.commit(Transaction.of(change).put(forum.with(declaration))), 0);
    }

    private Optional<Outcome> addArticle(Actor by, Head head, Forum forum, Article article) {
        var unknown = firstUnknown(forum, article.themes());
        if (unknown.isPresent()) {
            return Optional.of(new Outcome.NoSuchTheme(unknown.get()));
        }
        var change = change(by, head, new ForumEvent.ArticleRegistered(article));
        return answer(journal.commit(Transaction.of(change).add(article)), article.number());
    }

    private Change change(Actor by, Head head, ForumEvent event) {
        return Change.after(head, clock.instant(), by, event.what());
    }

    private static Optional<ThemeCode> firstUnknown(Forum forum, List<ThemeCode> codes) {
        return codes.stream().filter(code -> forum.theme(code).isEmpty()).findFirst();
    }

    private static Optional<Outcome> answer(CommitResult result, int number) {
        return switch (result) {
            case CommitResult.Committed() -> Optional.of(new Outcome.Recorded());
            case CommitResult.Taken(var taken) -> Optional.of(new Outcome.NumberTaken(number));
            case CommitResult.LostRace() -> Optional.empty();
        };
    }
}
