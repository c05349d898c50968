package org.followup.core.forums;

import java.util.Optional;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.What;

/** What can happen to a forum; {@link #what()} and {@link #from} are each other's inverse. */
public sealed interface ForumEvent {

    record ForumRegistered(Forum forum) implements ForumEvent {}

    /** Its name, place, days or themes were corrected. */
    record ForumEdited(Forum before, Forum after) implements ForumEvent {}

    record ArticleEdited(Article before, Article after) implements ForumEvent {}

    record DeclarationAdopted(Declaration declaration) implements ForumEvent {}

    record ArticleRegistered(Article article) implements ForumEvent {}

    record RoundAnnounced(Round round) implements ForumEvent {}

    record LadderSet(Ladder ladder) implements ForumEvent {}

    record ReworkLadderSet(Ladder ladder) implements ForumEvent {}

    /** {@code digest} is that of the reason, if one was given. */
    record RoundMoved(RoundId round, Move move, Optional<String> digest) implements ForumEvent {}

    default What what() {
        return switch (this) {
            case ForumRegistered(var forum) ->
                    new What("forum-registered", 1, ForumFacts.of(forum));
            case ForumEdited(var before, var after) ->
                    new What(
                            "forum-edited",
                            1,
                            Json.obj()
                                    .with("after", ForumFacts.of(after))
                                    .with("before", ForumFacts.of(before))
                                    .with("forum", after.id().value()));
            case ArticleEdited(var before, var after) ->
                    new What(
                            "article-edited",
                            1,
                            Json.obj()
                                    .with("after", ForumFacts.of(after))
                                    .with("before", ForumFacts.of(before))
                                    .with("number", after.number()));
            case DeclarationAdopted(var declaration) ->
                    new What(
                            "declaration-adopted",
                            1,
                            Json.obj()
                                    .with("adoptedOn", Facts.date(declaration.adoptedOn()))
                                    .with("title", Facts.names(declaration.title())));
            case ArticleRegistered(var article) ->
                    new What("article-registered", 1, ForumFacts.of(article));
            case RoundAnnounced(var round) -> new What("round-announced", 1, ForumFacts.of(round));
            case LadderSet(var ladder) -> new What("ladder-set", 1, LadderFacts.of(ladder));
            case ReworkLadderSet(var ladder) ->
                    new What("rework-ladder-set", 1, LadderFacts.of(ladder));
            case RoundMoved moved -> new What("round-moved", 1, ForumFacts.of(moved));
        };
    }

    static ForumEvent from(Change change) {
        var facts = change.what().facts();
        return switch (change.what().kind()) {
            case "forum-registered" -> new ForumRegistered(ForumFacts.forum(facts));
            case "forum-edited" ->
                    new ForumEdited(
                            ForumFacts.forum(facts.get("before").asObj()),
                            ForumFacts.forum(facts.get("after").asObj()));
            case "article-edited" ->
                    new ArticleEdited(
                            ForumFacts.article(facts.get("before").asObj()),
                            ForumFacts.article(facts.get("after").asObj()));
            case "declaration-adopted" ->
                    new DeclarationAdopted(
                            new Declaration(
                                    Facts.names(facts.get("title")),
                                    Facts.date(facts.get("adoptedOn"))));
            case "article-registered" -> new ArticleRegistered(ForumFacts.article(facts));
            case "round-announced" -> new RoundAnnounced(ForumFacts.round(facts));
            case "ladder-set" -> new LadderSet(LadderFacts.ladder(facts));
            case "rework-ladder-set" -> new ReworkLadderSet(LadderFacts.ladder(facts));
            case "round-moved" -> ForumFacts.moved(change);
            default ->
                    throw new IllegalArgumentException(
                            "no forum event is called " + change.what().kind());
        };
    }
}
