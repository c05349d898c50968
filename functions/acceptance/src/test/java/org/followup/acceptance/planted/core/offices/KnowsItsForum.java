package org.followup.acceptance.planted.core.offices;

import org.followup.acceptance.planted.core.forums.Forum;

public record KnowsItsForum(Forum it) {}
