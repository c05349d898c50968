package org.followup.web.forums;

import org.followup.core.forums.Forum;
import org.followup.web.edge.FilledForm;

/** An article, or the declaration itself, as it is corrected. */
public record ArticleView(Forum forum, FilledForm form) {}
