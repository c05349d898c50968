package org.followup.core.forums;

import java.util.List;
import java.util.Optional;

/** The register of forums, their articles, and the partners who take part in them. */
public interface Forums {

    Optional<Forum> find(ForumId id);

    /** All forums, by the day they open. */
    List<Forum> all();

    /** The articles of a forum's declaration, by number. */
    List<Article> articles(ForumId id);

    Optional<Partner> partner(PartnerId id);

    /** All partners, by id. */
    List<Partner> partners();
}
