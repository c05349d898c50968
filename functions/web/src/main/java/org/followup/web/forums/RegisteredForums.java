package org.followup.web.forums;

import jakarta.inject.Singleton;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.web.edge.Refusal;

/** The forum that an address names. */
@Singleton
public final class RegisteredForums {

    private final Forums forums;

    RegisteredForums(Forums forums) {
        this.forums = forums;
    }

    /** The page of an unknown address where there is none. */
    public Forum at(String id) {
        return ForumId.parse(id).flatMap(forums::find).orElseThrow(Refusal::notFound);
    }
}
