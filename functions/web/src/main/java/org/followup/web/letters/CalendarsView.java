package org.followup.web.letters;

import java.util.List;
import java.util.stream.IntStream;
import org.followup.web.edge.FilledForm;

/** Countries by name, the years to look at, and the hour in force. */
public record CalendarsView(List<String> countries, int year, int hour, FilledForm form) {

    public List<Integer> years() {
        return IntStream.rangeClosed(year, year + 2).boxed().toList();
    }
}
