package org.followup.web.forums;

import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Partner;
import org.followup.web.edge.Done;

/** All partners, with the forums in which each takes part. */
public record PartnersView(List<Partner> partners, List<Forum> forums, Optional<Done> done) {

    public List<Forum> forumsOf(Partner partner) {
        return forums.stream().filter(forum -> partner.takesPartIn(forum.id())).toList();
    }
}
