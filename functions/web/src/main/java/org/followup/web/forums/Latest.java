package org.followup.web.forums;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Theme;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Recent;
import org.followup.core.progress.Score;

/** One line of what changed lately. {@code linked}: the reader may open the commitment. */
public record Latest(Office office, Optional<Theme> theme, Recent recent, boolean linked) {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST = 8;

    /** By the calendar of the office. */
    public LocalDate day() {
        return LocalDate.ofInstant(recent.at(), office.zone());
    }

    /** Of all offices, newest first. */
    static List<Latest> of(
            Forum forum,
            Collection<Score> scores,
            Map<OfficeId, Office> offices,
            Optional<Identity> reader,
            Instant now) {
        var since = now.minus(LATELY);
        var all = new ArrayList<Latest>();
        for (var score : scores) {
            var linked = reader.filter(who -> who.mayRead(score.office())).isPresent();
            var office = Optional.ofNullable(offices.get(score.office()));
            for (var recent : score.recent()) {
                if (office.isPresent() && !recent.at().isBefore(since)) {
                    var theme = forum.theme(recent.theme());
                    all.add(new Latest(office.get(), theme, recent, linked));
                }
            }
        }
        all.sort(Comparator.comparing(Latest::recent, Recent.ORDER));
        return List.copyOf(all.subList(0, Math.min(all.size(), MOST)));
    }
}
