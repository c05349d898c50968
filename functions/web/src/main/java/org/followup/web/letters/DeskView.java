package org.followup.web.letters;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.offices.Office;
import org.followup.web.edge.Page;

/**
 * One page of letters, the latest first; {@code count} is empty but on the first page. {@code
 * previous} and {@code next} are empty where there are no such pages, {@code reached} where the
 * page is full or the last, {@code all} is false where more wait than were looked through.
 */
public record DeskView(
        DeskFilter filter,
        YearMonth now,
        Optional<Person> person,
        List<StoppedAddress> stopped,
        List<Office> offices,
        List<LetterLine> lines,
        Optional<Map<String, Object>> count,
        String previous,
        String next,
        Optional<Instant> reached,
        boolean all) {

    static DeskView of(
            DeskFilter filter,
            YearMonth now,
            Optional<Person> person,
            List<StoppedAddress> stopped,
            List<Office> offices,
            List<LetterLine> lines,
            DeskList list) {
        return new DeskView(
                filter,
                now,
                person,
                stopped,
                offices,
                lines,
                list.count().map(DeskList.Count::words),
                list.previous().map(filter::before).orElse(""),
                list.next().map(filter::after).orElse(""),
                list.reached(),
                list.all());
    }

    /** By the clock of the months. */
    public String reached(Page page) {
        var moment = reached.map(at -> page.moment(at, ZoneOffset.UTC)).orElse("");
        var back = filter.turn().back() ? "yes" : "no";
        return page.say("letters.reached", Map.of("moment", moment, "back", back));
    }
}
