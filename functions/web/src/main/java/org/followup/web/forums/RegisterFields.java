package org.followup.web.forums;

import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumEvent;
import org.followup.core.forums.ThemeCode;
import org.followup.web.edge.Filling;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Seen;

/** What the register says of a forum, as it would have been typed. */
final class RegisterFields {

    private RegisterFields() {}

    static FormFields of(Forum forum) {
        var filling =
                new Filling()
                        .put(Seen.FIELD, seen(forum))
                        .put("year", Integer.toString(forum.year()))
                        .put("host", forum.host())
                        .names("name", forum.name())
                        .names("place", forum.place())
                        .day("opens", forum.opensOn())
                        .day("closes", forum.closesOn());
        for (var i = 0; i < forum.themes().size(); i++) {
            var theme = forum.themes().get(i);
            filling.put("theme" + (i + 1) + "-code", theme.code().value())
                    .names("theme" + (i + 1), theme.name());
        }
        return filling.fields();
    }

    static FormFields of(Declaration declaration) {
        return new Filling()
                .put(Seen.FIELD, seen(declaration))
                .names("title", declaration.title())
                .day("adopted", declaration.adoptedOn())
                .fields();
    }

    static FormFields of(Article article) {
        return new Filling()
                .put(Seen.FIELD, seen(article))
                .put("number", Integer.toString(article.number()))
                .names("text", article.text())
                .ticked("themes", article.themes().stream().map(ThemeCode::value).toList())
                .fields();
    }

    static String seen(Forum forum) {
        return Seen.of(new ForumEvent.ForumRegistered(forum).what());
    }

    static String seen(Declaration declaration) {
        return Seen.of(new ForumEvent.DeclarationAdopted(declaration).what());
    }

    static String seen(Article article) {
        return Seen.of(new ForumEvent.ArticleRegistered(article).what());
    }
}
