package org.followup.core.forums;

import java.util.List;
import java.util.Optional;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.languages.LanguageTag;

/** The facts of forum events, to and from JSON. */
final class ForumFacts {

    private ForumFacts() {}

    static Json.Obj of(Forum forum) {
        return Json.obj()
                .with("closesOn", Facts.date(forum.closesOn()))
                .with("forum", forum.id().value())
                .with("host", forum.host())
                .with("illustrative", forum.illustrative())
                .with("name", Facts.names(forum.name()))
                .with("opensOn", Facts.date(forum.opensOn()))
                .with("place", Facts.names(forum.place()))
                .with("themes", forum.themes().stream().map(ForumFacts::of).toList());
    }

    static Forum forum(Json.Obj facts) {
        return new Forum(
                new ForumId(facts.text("forum")),
                Facts.names(facts.get("name")),
                facts.text("host"),
                Facts.names(facts.get("place")),
                Facts.date(facts.get("opensOn")),
                Facts.date(facts.get("closesOn")),
                facts.flag("illustrative"),
                facts.list("themes").stream().map(ForumFacts::theme).toList(),
                Optional.empty(),
                List.of());
    }

    static Json.Obj of(Article article) {
        return Json.obj()
                .with("forum", article.forum().value())
                .with("number", article.number())
                .with("text", Facts.names(article.text()))
                .with(
                        "themes",
                        Json.texts(article.themes().stream().map(ThemeCode::value).toList()));
    }

    static Article article(Json.Obj facts) {
        return new Article(
                new ForumId(facts.text("forum")),
                (int) facts.number("number"),
                Facts.names(facts.get("text")),
                facts.list("themes").stream().map(code -> new ThemeCode(code.asText())).toList());
    }

    static Json.Obj of(Round round) {
        return Json.obj()
                .with("dueOn", Facts.date(round.dueOn()))
                .with("locksOn", Facts.date(round.locksOn()))
                .with("name", Facts.names(round.name()))
                .with("opensOn", Facts.date(round.opensOn()))
                .with("round", round.id().value());
    }

    static Round round(Json.Obj facts) {
        return new Round(
                new RoundId(facts.text("round")),
                Facts.names(facts.get("name")),
                Facts.date(facts.get("opensOn")),
                Facts.date(facts.get("dueOn")),
                Facts.date(facts.get("locksOn")));
    }

    static Json.Obj of(ForumEvent.RoundMoved moved) {
        var move = moved.move();
        return Json.obj()
                .with("dueOn", Facts.date(move.dueOn()))
                .with("formerDueOn", Facts.date(move.formerDueOn()))
                .with("formerLocksOn", Facts.date(move.formerLocksOn()))
                .with("formerOpensOn", Facts.date(move.formerOpensOn()))
                .with("locksOn", Facts.date(move.locksOn()))
                .with("opensOn", Facts.date(move.opensOn()))
                .with("reason", moved.digest(), Json::of)
                .with("reasonIn", move.reason(), language -> Json.of(language.value()))
                .with("round", moved.round().value())
                .with("undo", move.undo());
    }

    static ForumEvent.RoundMoved moved(Change change) {
        var facts = change.what().facts();
        return new ForumEvent.RoundMoved(
                new RoundId(facts.text("round")),
                new Move(
                        change.sequence(),
                        change.at(),
                        Facts.date(facts.get("opensOn")),
                        Facts.date(facts.get("dueOn")),
                        Facts.date(facts.get("locksOn")),
                        Facts.date(facts.get("formerOpensOn")),
                        Facts.date(facts.get("formerDueOn")),
                        Facts.date(facts.get("formerLocksOn")),
                        facts.flag("undo"),
                        facts.find("reasonIn").map(tag -> new LanguageTag(tag.asText()))),
                facts.find("reason").map(Json::asText));
    }

    private static Json of(Theme theme) {
        return Json.obj()
                .with("code", theme.code().value())
                .with("name", Facts.names(theme.name()));
    }

    private static Theme theme(Json json) {
        var theme = json.asObj();
        return new Theme(new ThemeCode(theme.text("code")), Facts.names(theme.get("name")));
    }
}
