package org.followup.core.reminders;

import java.time.LocalTime;
import org.followup.core.history.Revised;

/** The hour from which on a letter that can wait may reach an office, by the office's clock. */
public record CivilHour(LocalTime from, int revision) implements Revised {

    /** What holds until the secretariat chooses another; it stands in no store. */
    public static final CivilHour NINE = new CivilHour(LocalTime.of(9, 0), 0);

    public CivilHour {
        if (!from.equals(LocalTime.of(from.getHour(), 0))) {
            throw new IllegalArgumentException("a full hour");
        }
    }

    @Override
    public String id() {
        return "civil-hour";
    }
}
