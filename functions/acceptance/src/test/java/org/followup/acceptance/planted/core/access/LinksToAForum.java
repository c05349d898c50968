package org.followup.acceptance.planted.core.access;

import org.followup.acceptance.planted.core.forums.Forum;

public record LinksToAForum(Forum it) {}
