package org.followup.dynamodb;

import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Shelf;

/** Keys of practices and questions. */
final class ExchangeKeys {

    static final String REPLIES = "REPLY#";
    static final String USES = "USED#";

    private ExchangeKeys() {}

    static Key contribution(ContributionId id) {
        return Key.only(ofContribution(id));
    }

    static Key reply(Reply reply) {
        var place = Values.moment(reply.at()).s() + "#" + reply.office();
        return new Key(
                ofContribution(reply.to()),
                REPLIES + place + "#" + Key.number(9, reply.sequence()));
    }

    static Key use(ContributionId practice, OfficeId office) {
        return new Key(ofContribution(practice), USES + office);
    }

    static String ofContribution(ContributionId id) {
        return "CONTRIBUTION#" + id;
    }

    static Key onShelf(Shelf shelf, Contribution contribution) {
        return new Key(shelf(shelf), contribution.place());
    }

    static String shelf(Shelf shelf) {
        return "SHELF#" + shelf.key();
    }

    static Key contributionDraft(OfficeId office, String draft) {
        return new Key(contributionDrafts(office), draft);
    }

    static String contributionDrafts(OfficeId office) {
        return "TYPED#" + office;
    }
}
