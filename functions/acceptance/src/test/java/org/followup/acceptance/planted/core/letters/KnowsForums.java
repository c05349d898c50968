package org.followup.acceptance.planted.core.letters;

import org.followup.acceptance.planted.core.forums.Forum;

public record KnowsForums(Forum it) {}
