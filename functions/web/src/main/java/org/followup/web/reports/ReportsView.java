package org.followup.web.reports;

import java.util.List;
import org.followup.core.forums.Forum;

/** The forums, latest first; {@code whole} says that the reader gets the lines of all offices. */
public record ReportsView(List<Forum> forums, boolean whole, List<String> words) {}
