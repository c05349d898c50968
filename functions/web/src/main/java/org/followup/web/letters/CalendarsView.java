package org.followup.web.letters;

import java.util.List;
import java.util.stream.IntStream;
import org.followup.core.reminders.CivilDay;
import org.followup.web.edge.FilledForm;

/** Countries by name, the years to look at, and the hours in force. */
public record CalendarsView(List<String> countries, int year, CivilDay hours, FilledForm form) {

    public List<Integer> years() {
        return IntStream.rangeClosed(year, year + 2).boxed().toList();
    }

    /** As it was typed, else the hour in force. */
    public String typed(String name, int hour) {
        return form.fields().has(name) ? form.typed(name) : Integer.toString(hour);
    }
}
