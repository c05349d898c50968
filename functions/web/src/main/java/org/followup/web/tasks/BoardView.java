package org.followup.web.tasks;

import java.util.List;

/** What waits, the oldest first, and what was closed of late. */
public record BoardView(List<TaskLine> open, List<TaskLine> closed, boolean more) {}
