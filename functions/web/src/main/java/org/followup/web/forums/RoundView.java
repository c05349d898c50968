package org.followup.web.forums;

import org.followup.core.forums.Forum;
import org.followup.web.edge.FilledForm;

/** The form of a round, beside the rounds that its forum has. */
public record RoundView(Forum forum, FilledForm form) {}
