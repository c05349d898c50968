package org.followup.core.reminders;

import org.followup.core.forums.ForumId;

/** The ladder of each forum. */
public interface Ladders {

    /** Every forum climbs the same one. */
    Ladders DEFAULT = forum -> Ladder.DEFAULT;

    Ladder of(ForumId forum);
}
