package org.followup.web.letters;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.offices.Office;

/**
 * One page of letters, the latest first; {@code total} counts all that the filter takes. {@code
 * cut} says that the month has more letters than were read.
 */
public record DeskView(
        DeskFilter filter,
        YearMonth now,
        Optional<Person> person,
        List<StoppedAddress> stopped,
        List<Office> offices,
        List<LetterLine> lines,
        int total,
        boolean cut) {

    static final int A_PAGE = 50;

    static DeskView of(
            DeskFilter filter,
            YearMonth now,
            Optional<Person> person,
            List<StoppedAddress> stopped,
            List<Office> offices,
            List<LetterLine> all,
            boolean cut) {
        var shown = all.stream().skip((filter.page() - 1L) * A_PAGE).limit(A_PAGE).toList();
        return new DeskView(filter, now, person, stopped, offices, shown, all.size(), cut);
    }

    public int from() {
        return (filter.page() - 1) * A_PAGE + 1;
    }

    public int to() {
        return from() + lines.size() - 1;
    }

    /** Empty on the first page. */
    public String previous() {
        return filter.page() > 1 ? filter.page(filter.page() - 1) : "";
    }

    /** Empty on the last page. */
    public String next() {
        return to() < total ? filter.page(filter.page() + 1) : "";
    }
}
