package org.followup.web.reports;

import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.offices.Office;

/**
 * A report that is too large for one file: its offices, or the rounds of the one office that was
 * asked for.
 */
public record PartsView(Forum forum, List<Office> offices, Optional<Office> office) {

    public String file(String ending, String query) {
        return "forums/" + forum.id() + "/report." + ending + "?" + query;
    }
}
