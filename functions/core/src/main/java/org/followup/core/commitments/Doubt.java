package org.followup.core.commitments;

/**
 * Why somebody was asked whether a value is right. Each is a «query edit» in the words of the
 * UNECE's Glossary of Terms on Statistical Data Editing (2000): it points to what may be in error
 * and decides nothing.
 */
public enum Doubt {
    /** Ten times the value before it or more, or a tenth of it or less: a ratio edit. */
    FACTOR_OF_TEN,
    /** A share above the whole, where none of its series was: a range edit. */
    ABOVE_HUNDRED_PERCENT,
    /** Negative where its series is not, or the other way round: a range edit. */
    OTHER_SIGN,
    /** The parts of a count do not add up to it: a balance edit. */
    PARTS_ADD_UP,
    /** A share or a rate outside its parts, or a part that no share can be: a range edit. */
    PARTS_AROUND,
    /** A count of one to four in a place, by which a child may be recognised. */
    FEW_IN_A_PLACE
}
