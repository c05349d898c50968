package org.followup.core.progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.forums.Article;
import org.followup.core.forums.DaysMoved;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumEvent;
import org.followup.core.history.Change;
import org.jspecify.annotations.Nullable;

/** Makes a forum and its articles again from nothing but its history. */
final class ReplayedForum {

    private @Nullable Forum forum;
    private final Map<Integer, Article> articles = new TreeMap<>();

    ReplayedForum(List<Change> history) {
        history.forEach(this::apply);
    }

    List<Article> articles() {
        return List.copyOf(articles.values());
    }

    private void apply(Change change) {
        switch (ForumEvent.from(change)) {
            case ForumEvent.ForumRegistered(var registered) -> forum = registered;
            case ForumEvent.ForumEdited(var before, var after) -> forum = edited(after, change);
            case ForumEvent.ArticleEdited(var before, var after) ->
                    articles.put(after.number(), after);
            case ForumEvent.DeclarationAdopted(var declaration) -> forum = with(declaration);
            case ForumEvent.ArticleRegistered(var article) ->
                    articles.put(article.number(), article);
            case ForumEvent.RoundAnnounced(var round) -> forum = forum().with(round);
            case ForumEvent.LadderSet(var ladder) -> forum = forum().with(ladder);
            case ForumEvent.ReworkLadderSet(var ladder) -> forum = forum().reworking(ladder);
            case ForumEvent.RoundMoved(var round, var move, var digest) ->
                    forum = forum().with(forum().round(round).orElseThrow().moved(move));
        }
    }

    private Forum edited(Forum as, Change change) {
        var one = forum();
        var after = edited(as);
        return after.hasSameDays(one)
                ? after
                : after.movedBy(
                        new DaysMoved(
                                change.sequence(), change.at(), one.opensOn(), one.closesOn()));
    }

    private Forum edited(Forum as) {
        var one = forum();
        return new Forum(
                one.id(),
                as.name(),
                one.host(),
                as.place(),
                as.opensOn(),
                as.closesOn(),
                one.illustrative(),
                as.themes(),
                one.declaration(),
                one.rounds(),
                one.ladders(),
                one.moved());
    }

    private Forum with(Declaration declaration) {
        var one = forum();
        return new Forum(
                one.id(),
                one.name(),
                one.host(),
                one.place(),
                one.opensOn(),
                one.closesOn(),
                one.illustrative(),
                one.themes(),
                Optional.of(declaration),
                one.rounds(),
                one.ladders(),
                one.moved());
    }

    Forum forum() {
        return Objects.requireNonNull(forum, "a history begins with its forum");
    }
}
