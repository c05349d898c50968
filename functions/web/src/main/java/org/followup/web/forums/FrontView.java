package org.followup.web.forums;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Participation;
import org.followup.core.forums.Partner;

/**
 * The front page. {@code next} is the forum to come; {@code people} are those of a demonstration.
 */
public record FrontView(
        Optional<ForumBoard> board,
        List<Latest> latest,
        List<Partner> partners,
        Optional<Forum> next,
        LocalDate today,
        List<Person> people) {

    public long daysTo(Forum forum) {
        return ChronoUnit.DAYS.between(today, forum.opensOn());
    }

    /** Who takes part in the forum and reports nothing, in the order of the alphabet. */
    public List<Partner> partners(Participation as) {
        return partners.stream().filter(partner -> partner.participation() == as).toList();
    }
}
