package org.followup.web.forums;

import jakarta.inject.Singleton;
import java.util.List;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerId;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.Language;

/** Partners in the order of the reader's alphabet. */
@Singleton
public final class ListedPartners {

    private final Forums forums;

    ListedPartners(Forums forums) {
        this.forums = forums;
    }

    public List<Partner> by(Language reader) {
        return forums.partners().stream()
                .sorted(Alphabet.of(reader).by(partner -> partner.name().in(reader).text()))
                .toList();
    }

    public List<Partner> of(ForumId forum, Language reader) {
        return of(forum, List.of(), reader);
    }

    /** With some who are named already, whether they still take part or not. */
    public List<Partner> of(ForumId forum, List<PartnerId> named, Language reader) {
        return by(reader).stream()
                .filter(partner -> partner.takesPartIn(forum) || named.contains(partner.id()))
                .toList();
    }
}
