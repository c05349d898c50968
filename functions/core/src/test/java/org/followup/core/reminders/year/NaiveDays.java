package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person has been told of the days of an office and round. Of several changes that nobody
 * told yet the last one speaks for all; a letter that came back has told nothing.
 */
final class NaiveDays {

    private final NaivePeople people;
    private final String person;
    private final List<LocalDate> formerDays = new ArrayList<>();
    private final Map<Integer, String> lines = new HashMap<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    NaiveDays(NaivePeople people, String person) {
        this.people = people;
        this.person = person;
    }

    /** The number of the change. */
    int changed(LocalDate formerDueOn) {
        formerDays.add(formerDueOn);
        return formerDays.size() - 1;
    }

    String says(int change, String where, String how, LocalDate dueOn) {
        if (change < formerDays.size() - 1) {
            return "";
        }
        var known = known(change);
        if (known.equals(dueOn)) {
            return "";
        }
        var what = "DEADLINE_CHANGED %s %s %s %s".formatted(where, how, known, dueOn);
        if (people.isKnown(person) && !people.isStopped(person)) {
            var line = "person-" + person + " " + what;
            lines.put(change, line);
            days.put(change, dueOn);
            times.merge(line, 1, Integer::sum);
        }
        return what;
    }

    /** The day of the last letter that did not come back, else that before the first change. */
    private LocalDate known(int change) {
        for (var former = change - 1; former >= 0; former--) {
            var line = lines.get(former);
            if (line != null && times.get(line) > people.cameBack(line)) {
                return days.get(former);
            }
        }
        return formerDays.getFirst();
    }
}
