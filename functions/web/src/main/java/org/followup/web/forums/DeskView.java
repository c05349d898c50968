package org.followup.web.forums;

import java.util.List;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.letters.MailQuota;
import org.followup.web.edge.Done;

/**
 * What the secretariat sees first: the forums, the latest first, how many offices report, and
 * whether the mail service lets letters reach verified addresses only.
 */
public record DeskView(
        List<Forum> forums,
        int offices,
        List<Person> everybody,
        Optional<MailQuota> sandbox,
        Optional<Done> done) {

    /** Those who belong to no office: the secretariat, and observers of the whole forum. */
    public List<Person> withoutOffice() {
        return everybody.stream()
                .filter(
                        person ->
                                person.grants().stream()
                                        .anyMatch(grant -> grant.office().isEmpty()))
                .toList();
    }
}
