package org.followup.acceptance.planted.core.forums;

public record ForumHelper(String name) {}
