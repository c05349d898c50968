package org.followup.core.languages;

import java.math.BigDecimal;

/** What became of a number that a person typed. */
public sealed interface TypedNumber {

    record Understood(BigDecimal value) implements TypedNumber {}

    record Refused(Reason reason) implements TypedNumber {}

    /**
     * Why no number was read; {@link #key()} is the sentence for the person, in the common bundle.
     */
    enum Reason {
        EMPTY,
        NOT_A_NUMBER,
        /** Such as 1.234 in Russian: one and a bit, or more than a thousand? */
        AMBIGUOUS,
        /** More than 18 digits before the decimal mark. */
        TOO_LARGE,
        /** More than 6 digits after the decimal mark. */
        TOO_PRECISE;

        public String key() {
            return "number.refused." + name();
        }
    }
}
