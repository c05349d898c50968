package org.followup.core.reminders;

import java.time.LocalDate;

/**
 * A day on which a country works otherwise than in an ordinary week: a day off ({@code works} is
 * false), or a day that is worked instead of another. {@code estimated} until it is announced; an
 * estimated day rests like any other: a letter a day late does less harm than one on a feast.
 */
public record SpecialDay(LocalDate day, boolean works, String name, boolean estimated) {

    public static final int LONGEST_NAME = 100;

    public SpecialDay {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a day has a name of 1 to 100 characters");
        }
    }

    static SpecialDay off(LocalDate day, String name, boolean estimated) {
        return new SpecialDay(day, false, name, estimated);
    }
}
