package org.followup.dynamodb;

import org.followup.core.forums.ForumId;
import org.followup.core.forums.PartnerId;
import org.followup.core.offices.OfficeId;

/** Keys of forums, declarations, offices and partners, and of what they lay down. */
final class RegisterKeys {

    static final String REGISTER = "REGISTER";
    static final String OFFICES = "OFFICE#";
    static final String FORUMS = "FORUM#";
    static final String PARTNERS = "PARTNER#";
    static final String ARRANGED = "ARRANGED#";
    static final String SCORES = "SCORE#";

    private RegisterKeys() {}

    static Key office(OfficeId office) {
        return new Key(REGISTER, OFFICES + office);
    }

    static Key forum(ForumId forum) {
        return new Key(REGISTER, FORUMS + forum);
    }

    static Key partner(PartnerId partner) {
        return new Key(REGISTER, PARTNERS + partner);
    }

    static Key article(ForumId forum, int number) {
        return new Key(articles(forum), Key.number(3, number));
    }

    static String articles(ForumId forum) {
        return "ARTICLES#" + forum;
    }

    static Key score(ForumId forum, OfficeId office) {
        return new Key(scores(forum), SCORES + office);
    }

    static Key arrangements(ForumId forum, OfficeId office) {
        return new Key(scores(forum), ARRANGED + office);
    }

    static String scores(ForumId forum) {
        return "FORUM#" + forum;
    }
}
