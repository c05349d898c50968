package org.followup.core.languages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days as each language writes them. English puts the day before the month, as the region does. */
public final class Dates {

    private Dates() {}

    /** With the weekday: «Friday 15 May 2026», «пятница, 15 мая 2026 г.». */
    public static String full(Language language, LocalDate date) {
        return format(language, "EEEE d MMMM uuuu", FormatStyle.FULL).format(date);
    }

    /** Without the weekday, for tables: «15 May 2026», «15 мая 2026 г.». */
    public static String brief(Language language, LocalDate date) {
        return format(language, "d MMM uuuu", FormatStyle.MEDIUM).format(date);
    }

    /** A month by its own name: «March 2026», «март 2026». */
    public static String month(Language language, YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(month);
    }

    private static DateTimeFormatter format(Language language, String english, FormatStyle style) {
        DateTimeFormatter formatter =
                language == Language.ENGLISH
                        ? DateTimeFormatter.ofPattern(english, language.locale())
                        : DateTimeFormatter.ofLocalizedDate(style);
        return formatter.withLocale(language.locale());
    }
}
