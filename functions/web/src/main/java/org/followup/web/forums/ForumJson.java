package org.followup.web.forums;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ThemeCode;
import org.followup.web.edge.Names;
import org.jspecify.annotations.Nullable;

/** A forum as programs see it; names stand by language tag. */
@Serdeable
record ForumJson(
        String id,
        Map<String, String> name,
        String host,
        Map<String, String> place,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean illustrative,
        List<ThemeJson> themes,
        List<RoundJson> rounds,
        @Nullable DeclarationJson declaration,
        String version) {

    /** What a program would have it be; without a version, a new one. */
    @Serdeable
    record Wanted(
            Map<String, String> name,
            String host,
            Map<String, String> place,
            LocalDate opensOn,
            LocalDate closesOn,
            List<ThemeJson> themes,
            @Nullable String version) {}

    @Serdeable
    record DeclarationJson(
            Map<String, String> title, LocalDate adoptedOn, @Nullable String version) {

        static DeclarationJson of(Declaration declaration) {
            return new DeclarationJson(
                    Names.of(declaration.title()),
                    declaration.adoptedOn(),
                    RegisterFields.seen(declaration));
        }
    }

    @Serdeable
    record Articles(List<ArticleJson> articles) {}

    @Serdeable
    record ArticleJson(int number, Map<String, String> text, List<String> themes, String version) {

        static ArticleJson of(Article article) {
            return new ArticleJson(
                    article.number(),
                    Names.of(article.text()),
                    article.themes().stream().map(ThemeCode::value).toList(),
                    RegisterFields.seen(article));
        }
    }

    @Serdeable
    record WantedArticle(Map<String, String> text, List<String> themes, @Nullable String version) {}

    @Serdeable
    record Listed(List<ForumJson> forums) {}

    @Serdeable
    record ThemeJson(String code, Map<String, String> name) {}

    static ForumJson of(Forum forum) {
        return new ForumJson(
                forum.id().value(),
                Names.of(forum.name()),
                forum.host(),
                Names.of(forum.place()),
                forum.opensOn(),
                forum.closesOn(),
                forum.illustrative(),
                forum.themes().stream()
                        .map(theme -> new ThemeJson(theme.code().value(), Names.of(theme.name())))
                        .toList(),
                forum.rounds().stream().map(RoundJson::of).toList(),
                forum.declaration().map(DeclarationJson::of).orElse(null),
                RegisterFields.seen(forum));
    }
}
