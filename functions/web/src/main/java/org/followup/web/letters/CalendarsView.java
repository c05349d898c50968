package org.followup.web.letters;

import java.util.List;
import java.util.stream.IntStream;
import org.followup.core.reminders.CalendarForm;
import org.followup.core.reminders.CivilDay;
import org.followup.core.reminders.SecretariatPlace;
import org.followup.web.edge.FilledForm;

/** Countries by name, the years to look at, and what is in force. */
public record CalendarsView(
        List<String> countries,
        int year,
        CivilDay hours,
        SecretariatPlace secretariat,
        FilledForm form) {

    public List<Integer> years() {
        return IntStream.rangeClosed(year, year + 2).boxed().toList();
    }

    /** As it was typed, else what is in force. */
    public String typed(String name, String inForce) {
        return form.fields().has(name) ? form.typed(name) : inForce;
    }

    public boolean isChosen(String name, String value, String inForce) {
        return typed(name, inForce).equals(value);
    }

    /** To choose the clock of the secretariat from. */
    public static List<String> zones() {
        return CalendarForm.zones();
    }
}
