package org.followup.core.forums;

import java.util.List;
import org.followup.core.history.View;
import org.followup.core.languages.Localized;

/** A numbered article of a forum's declaration, under one or more themes. */
public record Article(ForumId forum, int number, Localized text, List<ThemeCode> themes)
        implements View {

    public Article {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("articles are numbered from 1 to 999");
        }
        themes = List.copyOf(themes);
    }

    @Override
    public Object id() {
        return List.of(forum, number);
    }
}
