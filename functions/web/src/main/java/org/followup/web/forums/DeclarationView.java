package org.followup.web.forums;

import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;

/** What a forum adopted so far, and the form of what comes next. */
public record DeclarationView(
        Forum forum, List<Article> articles, Optional<Done> done, FilledForm form) {

    static final String TEMPLATE = "forums/declaration";
}
