package org.followup.web.reports;

import java.util.List;
import org.followup.core.forums.Forum;

/**
 * The forums, latest first, and the reports that were made aside for this reader; {@code whole}
 * says that the reader gets the lines of all offices, {@code aside} that more may be made aside.
 */
public record ReportsView(
        List<Forum> forums,
        boolean whole,
        boolean aside,
        List<MadeReportView> made,
        List<String> words) {}
