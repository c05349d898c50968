package org.followup.core.reminders;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.followup.core.history.Revised;

/**
 * The hours of a working day in which a letter that can wait may reach an office, by the office's
 * clock: full hours, the first that belongs to it and the first that does not any more.
 */
public record CivilDay(int from, int until, int revision) implements Revised {

    /** What holds until the secretariat chooses other hours; it stands in no store. */
    public static final CivilDay DEFAULT = new CivilDay(9, 18, 0);

    static final int MIDNIGHT = 24;

    public CivilDay {
        if (from < 0 || from >= until || until > MIDNIGHT) {
            throw new IllegalArgumentException("a day begins before it ends");
        }
    }

    /**
     * What was stored before a day had an evening knows only its beginning: then it ends when the
     * day does that nobody has set, or at midnight where it begins later than that.
     */
    public static CivilDay beginningAt(int from, int revision) {
        return new CivilDay(from, from < DEFAULT.until ? DEFAULT.until : MIDNIGHT, revision);
    }

    @Override
    public String id() {
        return "civil-hour";
    }

    boolean hasHoursOf(CivilDay other) {
        return from == other.from && until == other.until;
    }

    LocalDateTime opens(LocalDate day) {
        return day.atStartOfDay().plusHours(from);
    }

    LocalDateTime closes(LocalDate day) {
        return day.atStartOfDay().plusHours(until);
    }

    /** An hour as it is stored and shown: {@code 09:00}, the end of the day {@code 24:00}. */
    public static String text(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    public static int hour(String text) {
        if (!text.matches("\\d\\d:00")) {
            throw new IllegalArgumentException("a full hour");
        }
        return Integer.parseInt(text.substring(0, 2));
    }
}
