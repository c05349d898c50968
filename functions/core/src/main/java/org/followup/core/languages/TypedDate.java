package org.followup.core.languages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of a day that a person typed, in three fields or in ISO form. */
public sealed interface TypedDate {

    record Understood(LocalDate value) implements TypedDate {}

    record Refused(Reason reason) implements TypedDate {}

    /** Why no day was read; {@link #key()} is the sentence for the person, in the common bundle. */
    enum Reason {
        EMPTY,
        /** One of the three fields is empty. */
        INCOMPLETE,
        NOT_A_DATE,
        /** Such as 31 April. */
        NO_SUCH_DAY,
        /**
         * Not four digits, or outside 1900 to 2199, which is nearly always a slip of the finger.
         */
        YEAR;

        public String key() {
            return "date.refused." + name();
        }
    }

    /** Reads `2026-05-15`, with or without leading zeros. */
    static TypedDate parse(String iso) {
        if (iso.isBlank()) {
            return new Refused(Reason.EMPTY);
        }
        Matcher fields = Fields.ISO.matcher(iso.strip());
        return fields.matches()
                ? parse(fields.group(3), fields.group(2), fields.group(1))
                : new Refused(Reason.NOT_A_DATE);
    }

    static TypedDate parse(String day, String month, String year) {
        if (day.isBlank() && month.isBlank() && year.isBlank()) {
            return new Refused(Reason.EMPTY);
        }
        if (day.isBlank() || month.isBlank() || year.isBlank()) {
            return new Refused(Reason.INCOMPLETE);
        }
        if (!Fields.SHORT.matcher(day.strip()).matches()
                || !Fields.SHORT.matcher(month.strip()).matches()
                || !Fields.NUMBER.matcher(year.strip()).matches()) {
            return new Refused(Reason.NOT_A_DATE);
        }
        return Fields.YEAR.matcher(year.strip()).matches()
                ? existing(day.strip(), month.strip(), year.strip())
                : new Refused(Reason.YEAR);
    }

    private static TypedDate existing(String day, String month, String year) {
        try {
            return new Understood(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return new Refused(Reason.NO_SUCH_DAY);
        }
    }

    /** The shapes of the fields; only ASCII digits. */
    final class Fields {
        private static final Pattern ISO =
                Pattern.compile("([0-9]{1,9})-([0-9]{1,2})-([0-9]{1,2})");
        private static final Pattern SHORT = Pattern.compile("[0-9]{1,2}");
        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
        private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");

        private Fields() {}
    }
}
