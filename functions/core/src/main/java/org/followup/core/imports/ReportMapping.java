package org.followup.core.imports;

import java.util.Optional;
import org.followup.core.forums.ForumId;

/**
 * Our own status report, imported again: offices, commitments and rounds are those of the forum,
 * and nothing but updates is made. A line without a status says that nothing was received, and is
 * passed over.
 */
public record ReportMapping(Optional<ForumId> into) implements Mapping {

    @Override
    public ReportMapping into(ForumId forum) {
        return new ReportMapping(Optional.of(forum));
    }
}
