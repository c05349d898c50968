package org.followup.core.imports;

import java.util.Optional;
import org.followup.core.forums.ForumId;

/** How the columns of a file are read, and which forum its rows belong to. */
public sealed interface Mapping permits TrackerMapping, ReportMapping {

    /** The forum that the rows belong to, where none is named; it need not exist yet. */
    Optional<ForumId> into();

    /** The same mapping for another forum. */
    Mapping into(ForumId forum);
}
